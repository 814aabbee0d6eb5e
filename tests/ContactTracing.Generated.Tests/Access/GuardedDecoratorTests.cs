using ContactTracing.DataProtection;
using ContactTracing.Generated.Tests.Access.Shapes;

namespace ContactTracing.Generated.Tests.Access;

/// <summary>A generated decorator: each shape of member asks first, and delegates only then.</summary>
public sealed class GuardedDecoratorTests
{
    private readonly Ward ward = new();
    private readonly TracedCase record = Ward.Case();
    private readonly TracedCases cases;
    private readonly ITracedCases guarded;

    public GuardedDecoratorTests()
    {
        cases = new TracedCases(record, Ward.Case());
        guarded = new GuardedTracedCases(cases, ward.Guard);
    }

    private enum Reason
    {
        EndOfIsolation,
    }

    [Fact]
    public async Task EveryDeclaredMember_DelegatesForItsActor_AfterOneEntry()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse, TracingPurpose.GuidanceAndFollowUp);

        Assert.Equal(2, guarded.Count);
        Assert.Same(record, await guarded.FindAsync(record.Id));
        Assert.Same(record, await guarded.GetAsync(record.Id));
        Assert.True(guarded.TryFind(record.Id, out var found));
        Assert.Same(record, found);
        Assert.Same(record, guarded[0]);
        guarded[0] = record;
        Assert.Equal([record.Id], guarded.All().Take(1).Select(one => one.Id));
        guarded.Close(record.Id, Reason.EndOfIsolation);
        await guarded.DeleteAsync(record.Id);
        Assert.Equal(4, guarded.Twice(2));

        Assert.Equal(9, cases.Calls);
        Assert.Equal(
            ["Count", "FindAsync", "GetAsync", "TryFind", "this", "this", "All", "Close", "DeleteAsync", "Twice"],
            ward.Audit.Entries.Select(entry => entry.Target[(entry.Target.LastIndexOf('.') + 1)..]));
        Assert.Equal(
            [AuditOperation.Update, AuditOperation.Update, AuditOperation.Delete],
            ward.Audit.Entries.Select(entry => entry.Operation).Where(operation => operation != AuditOperation.Consult));
    }

    [Fact]
    public async Task EveryDeclaredMember_IsRefusedToNobody_AndIsNotReached()
    {
        ward.Refuses(AccessOutcome.NoActor, () => guarded.Count);
        ward.Refuses(AccessOutcome.NoActor, () => guarded[0]);
        ward.Refuses(AccessOutcome.NoActor, () => guarded.All());
        ward.Refuses(AccessOutcome.NoActor, () => guarded.TryFind(record.Id, out _));
        ward.Refuses(AccessOutcome.NoActor, () => guarded.Twice(1));
        Assert.Throws<AccessDeniedException>(() => guarded.Close(record.Id, Reason.EndOfIsolation));
        Assert.Throws<AccessDeniedException>(() => guarded[0] = record);
        await Assert.ThrowsAsync<AccessDeniedException>(() => guarded.FindAsync(record.Id));
        await Assert.ThrowsAsync<AccessDeniedException>(() => guarded.GetAsync(record.Id).AsTask());
        await Assert.ThrowsAsync<AccessDeniedException>(() => guarded.DeleteAsync(record.Id));
        await Assert.ThrowsAsync<AccessDeniedException>(async () => await guarded.StreamAsync().GetAsyncEnumerator().MoveNextAsync());

        Assert.Equal(0, cases.Calls);
        Assert.All(ward.Audit.Entries, entry => Assert.Equal(AuditOperation.Refuse, entry.Operation));
    }

    [Fact]
    public void WhatHandsOutDataWithoutADeclaration_IsRefusedToEverybody()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse, TracingPurpose.GuidanceAndFollowUp);

        ward.Refuses(AccessOutcome.PurposeNotServed, () => guarded.Undeclared());
        ward.Refuses(AccessOutcome.PurposeNotServed, () => ((ICounted<TracedCase>)guarded).Undeclared());

        Assert.Equal(0, cases.Calls);
    }

    [Fact]
    public void WhatHandsOutNone_AndEvents_AreDelegatedAsTheyAre()
    {
        var raised = 0;
        guarded.Changed += (_, _) => raised++;

        Assert.True(guarded.IsAvailable());
        cases.Close(record.Id, Reason.EndOfIsolation);

        Assert.Equal(1, raised);
        Assert.Empty(ward.Audit.Entries);
    }

    [Fact]
    public void PurposeThatThePathDoesNotServe_IsRefused()
    {
        using var epidemiologist = ward.Actors.Enter(Ward.Epidemiologist);

        Assert.Throws<AccessDeniedException>(() => guarded.Count);
        Assert.Equal(0, cases.Calls);
    }

    [Fact]
    public async Task Stream_EndsWithItsGrant()
    {
        using var epidemiologist = ward.Actors.Enter(Ward.Epidemiologist);
        await using var stream = guarded.StreamAsync().GetAsyncEnumerator();

        Assert.True(await stream.MoveNextAsync());
        ward.Pass(TimeSpan.FromMinutes(15));

        var refusal = await Assert.ThrowsAsync<AccessDeniedException>(async () => await stream.MoveNextAsync());
        Assert.Equal(AccessOutcome.GrantExpired, refusal.Reason);
    }

    [Fact]
    public async Task Stream_IsCancelledFromEitherSide()
    {
        using var epidemiologist = ward.Actors.Enter(Ward.Epidemiologist);
        using var source = new CancellationTokenSource();
        await using var stream = guarded.StreamAsync(CancellationToken.None).GetAsyncEnumerator(source.Token);

        Assert.True(await stream.MoveNextAsync());
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await stream.MoveNextAsync());
    }

    [Fact]
    public void Sequence_EndsWithTheActor()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        using var all = guarded.All().GetEnumerator();

        Assert.True(all.MoveNext());
        nurse.Dispose();

        ward.Refuses(AccessOutcome.NoActor, () => all.MoveNext());
    }

    [Fact]
    public async Task StoreThatCannotWrite_LeavesTheImplementationAlone()
    {
        var broken = new Ward(new UnavailableStore());
        using var nurse = broken.Actors.Enter(Ward.Nurse);
        ITracedCases unavailable = new GuardedTracedCases(cases, broken.Guard);

        Assert.Throws<AccessDeniedException>(() => unavailable.Count);
        await Assert.ThrowsAsync<AccessDeniedException>(() => unavailable.DeleteAsync(record.Id));

        Assert.Equal(0, cases.Calls);
    }

    [Fact]
    public async Task ManyFlows_AreEachTheirOwnActor()
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, 64).Select(number => Task.Run(async () =>
        {
            using var presence = number % 2 == 0 ? ward.Actors.Enter(Ward.Nurse) : null;
            await Task.Yield();
            try
            {
                return guarded.Count;
            }
            catch (AccessDeniedException)
            {
                return -1;
            }
        })));

        Assert.Equal(Enumerable.Range(0, 64).Select(number => number % 2 == 0 ? 2 : -1), counts);
        Assert.Equal(32, ward.Audit.Entries.Count(entry => entry.Outcome == AccessOutcome.Permitted));
    }
}
