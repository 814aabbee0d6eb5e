using ContactTracing.DataProtection.Tests.Access.Handwritten;

namespace ContactTracing.DataProtection.Tests.Access;

/// <summary>A guarded decorator as it will be generated: each shape of member asks first, and delegates only then.</summary>
public sealed class HandwrittenDecoratorTests
{
    private readonly Ward ward = new();
    private readonly IndexCase record = Ward.Case();
    private readonly CaseService service;
    private readonly GuardedCaseService guarded;

    public HandwrittenDecoratorTests()
    {
        service = new CaseService(record, Ward.Case());
        guarded = new GuardedCaseService(service, ward.Guard);
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
        guarded.Close(record.Id, Reason.EndOfIsolation);

        Assert.Equal(5, service.Calls);
        Assert.Equal(["Count", "FindAsync", "GetAsync", "TryFind", "Close"], ward.Audit.Entries.Select(entry => entry.Target["Tracing.ICaseService.".Length..]));
        Assert.Equal([1, 1, 1, 1, 2], ward.Audit.Entries.Select(entry => (int)entry.Operation));
    }

    [Fact]
    public async Task EveryDeclaredMember_IsRefusedToNobody_AndIsNotReached()
    {
        ward.Refuses(AccessOutcome.NoActor, () => guarded.Count);
        ward.Refuses(AccessOutcome.NoActor, () => guarded.TryFind(record.Id, out _));
        Assert.Throws<AccessDeniedException>(() => guarded.Close(record.Id, Reason.EndOfIsolation));
        await Assert.ThrowsAsync<AccessDeniedException>(() => guarded.FindAsync(record.Id));
        await Assert.ThrowsAsync<AccessDeniedException>(() => guarded.GetAsync(record.Id).AsTask());
        await Assert.ThrowsAsync<AccessDeniedException>(async () => await guarded.StreamAsync().GetAsyncEnumerator().MoveNextAsync());

        Assert.Equal(0, service.Calls);
        Assert.All(ward.Audit.Entries, entry => Assert.Equal(AuditOperation.Refuse, entry.Operation));
        Assert.Equal(6, ward.Audit.Entries.Count);
    }

    [Fact]
    public void MemberThatIsNotDeclared_AndEvents_AreDelegatedAsTheyAre()
    {
        var raised = 0;
        guarded.Changed += (_, _) => raised++;

        Assert.True(guarded.IsAvailable());
        service.Close(record.Id, Reason.EndOfIsolation);

        Assert.Equal(1, raised);
        Assert.Empty(ward.Audit.Entries);
    }

    // Two purposes, and nobody says which: the entry would be a guess.
    [Fact]
    public async Task PathOfSeveralPurposes_IsRefused_UntilTheFlowSaysWhichItIs()
    {
        using (ward.Actors.Enter(Ward.Nurse))
        {
            var refusal = await Assert.ThrowsAsync<AccessDeniedException>(() => guarded.GetAsync(record.Id).AsTask());
            Assert.Equal(AccessOutcome.PurposeNotServed, refusal.Reason);
        }

        using (ward.Actors.Enter(Ward.Nurse, TracingPurpose.GuidanceAndFollowUp))
        {
            Assert.Same(record, await guarded.GetAsync(record.Id));
        }
    }

    // A flow that was entered for one purpose serves no other one, whatever the path declares.
    [Fact]
    public void PurposeOfTheFlow_BindsAPathOfAnotherOne()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse, TracingPurpose.IdentifyContacts);

        ward.Refuses(AccessOutcome.PurposeNotServed, () => guarded.Count);
    }

    [Fact]
    public async Task Stream_EndsWithItsGrant()
    {
        using var epidemiologist = ward.Actors.Enter(Ward.Epidemiologist);
        await using var elements = guarded.StreamAsync().GetAsyncEnumerator();

        Assert.True(await elements.MoveNextAsync());
        ward.Clock.Now += TimeSpan.FromMinutes(15);

        var refusal = await Assert.ThrowsAsync<AccessDeniedException>(() => elements.MoveNextAsync().AsTask());
        Assert.Equal(AccessOutcome.GrantExpired, refusal.Reason);
    }

    [Fact]
    public async Task Cancelled_IsNotReached()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => guarded.FindAsync(record.Id, new CancellationToken(canceled: true)));

        Assert.Equal(0, service.Calls);
    }
}
