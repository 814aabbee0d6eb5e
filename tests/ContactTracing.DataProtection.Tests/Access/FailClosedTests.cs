using ContactTracing.DataProtection.Tests.Access.Handwritten;

namespace ContactTracing.DataProtection.Tests.Access;

/// <summary>Whatever the guard depends on fails: nothing is revealed.</summary>
public sealed class FailClosedTests
{
    private static readonly InvalidOperationException Broken = new("The disk is gone.");

    [Fact]
    public async Task StoreThatThrows_RevealsNothing()
    {
        var store = new ScriptedStore();
        var ward = new Ward(store);
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        var grant = ward.Guard.Grant(Ward.FollowUp);
        var view = IndexCaseView.Open(ward.Guard, grant, Ward.Case());
        var service = new CaseService(Ward.Case());
        store.Failure = Broken;

        Func<object?>[] accesses =
        [
            () => IndexCaseView.Open(ward.Guard, grant, Ward.Case()),
            () => new GuardedCaseService(service, ward.Guard).Count,
            () => ward.Guard.Grant(Ward.FollowUp, new AccessRequest { BreakGlassReason = "An emergency." }),
        ];
        Assert.All(accesses, access => Refuses(Assert.Throws<AccessDeniedException>(access)));
        Refuses(await Assert.ThrowsAsync<AccessDeniedException>(() => IndexCaseView.OpenAsync(ward.Guard, grant, Ward.Case())));
        Refuses(await Assert.ThrowsAsync<AccessDeniedException>(() => IndexCaseView.OpenAsync(ward.Guard, grant, [Ward.Case(), Ward.Case()])));

        Assert.Equal(0, service.Calls);

        // What was audited at its opening can still be read; what is refused is refused, although it cannot be told.
        Assert.NotEmpty(view.Name);
        Assert.Equal(AccessOutcome.CategoryNotGranted, Assert.Throws<AccessDeniedException>(() => view.Symptoms).Reason);
    }

    [Fact]
    public async Task Value_IsNotRevealed_BeforeTheStoreHasTheEntry()
    {
        var store = new ScriptedStore { Pending = new TaskCompletionSource() };
        var ward = new Ward(store);
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        var service = new CaseService(Ward.Case());

        var find = new GuardedCaseService(service, ward.Guard).FindAsync(Guid.NewGuid());
        Assert.False(find.IsCompleted);
        Assert.Equal(0, service.Calls);

        store.Pending.SetResult();
        await find;
        Assert.Equal(1, service.Calls);
    }

    // A store that is stopped for a reason of its own has not written: that is no cancellation of the caller.
    [Fact]
    public async Task StoreThatGivesUp_IsAFailure_AndACancelledCallerIsNot()
    {
        var store = new ScriptedStore { Failure = new OperationCanceledException() };
        var ward = new Ward(store);
        using var nurse = ward.Actors.Enter(Ward.Nurse);

        Refuses(await Assert.ThrowsAsync<AccessDeniedException>(() => ward.Guard.EnterAsync(Ward.FollowUp)));
        await Assert.ThrowsAsync<OperationCanceledException>(() => ward.Guard.EnterAsync(Ward.FollowUp, cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void SourceOfTheActorThatThrows_IsRefused()
    {
        var current = new ScriptedActor { Actor_ = () => Ward.Nurse };
        var ward = new Ward(current: current);
        var view = ward.Open(Ward.Case());
        current.Actor_ = () => throw Broken;

        ward.Refuses(AccessOutcome.Failure, () => view.Name);
        Assert.Same(Broken, ward.Refuses(AccessOutcome.Failure, () => ward.Guard.Grant(Ward.FollowUp)).InnerException);
        Assert.Null(ward.LastEntry.ActorId);
    }

    [Fact]
    public void RetentionThatCannotBeTold_IsRefused()
    {
        var ward = new Ward();
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        TracingPurpose[] purposes = [TracingPurpose.GuidanceAndFollowUp];
        var unknown = new GuardedType("T", DataCategories.Name, purposes, () => throw new UnknownRetentionProfileException("No such profile."));
        var known = new GuardedType("T", DataCategories.Name, purposes, () => Retention.Policies.NinetyDays);
        var exempt = new GuardedType("T", DataCategories.Name, purposes, retention: null);
        var grant = ward.Guard.Grant(Ward.FollowUp);

        ward.Refuses(AccessOutcome.Failure, () => ward.Guard.Open(grant, unknown, new RecordToOpen(RecordReference.New(), Ward.Morning)));
        ward.Refuses(AccessOutcome.RecordExpired, () => ward.Guard.Open(grant, known, new RecordToOpen(RecordReference.New(), Anchor: null)));
        Assert.NotNull(ward.Guard.Open(grant, exempt, new RecordToOpen(RecordReference.New(), Anchor: null)));
    }

    [Fact]
    public void TypeWithoutPurpose_IsRefused()
    {
        var ward = new Ward();
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        var type = new GuardedType("T", DataCategories.Name, [], retention: null);

        ward.Refuses(AccessOutcome.PurposeNotServed, () => ward.Guard.Open(ward.Guard.Grant(Ward.FollowUp), type, new RecordToOpen(RecordReference.New(), null)));
    }

    [Fact]
    public void Clock_ThatThrows_IsRefused_WithoutAnEntryThatNobodyCouldDate()
    {
        var audit = new InMemoryAuditStore();
        var guard = new AccessGuard(new ScriptedActor { Actor_ = () => Ward.Nurse }, Ward.Policy, audit, new AccessGuardOptions { Clock = new BrokenClock() });

        Assert.Equal(AccessOutcome.Failure, Assert.Throws<AccessDeniedException>(() => guard.Grant(Ward.FollowUp)).Reason);
        Assert.Empty(audit.Entries);
    }

    [Fact]
    public void Guard_WithoutAPart_CannotBeMade()
    {
        var actors = new AmbientActor();
        Assert.Throws<ArgumentNullException>(() => new AccessGuard(null!, Ward.Policy, new InMemoryAuditStore()));
        Assert.Throws<ArgumentNullException>(() => new AccessGuard(actors, null!, new InMemoryAuditStore()));
        Assert.Throws<ArgumentNullException>(() => new AccessGuard(actors, Ward.Policy, null!));
    }

    private static void Refuses(AccessDeniedException refusal)
    {
        Assert.Equal(AccessOutcome.AuditUnavailable, refusal.Reason);
        Assert.Equal(new AccessDeniedException().Message, refusal.Message);
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw Broken;
    }

    private sealed class ScriptedActor : ICurrentActor
    {
        public required Func<Actor?> Actor_ { get; set; }

        public Actor? Actor => Actor_();

        public TracingPurpose? Purpose => null;
    }

    private sealed class ScriptedStore : IAuditStore
    {
        public Exception? Failure { get; set; }

        public TaskCompletionSource? Pending { get; init; }

        public void Append(AuditEntry entry) => Fail();

        public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default)
        {
            Fail();
            return Pending?.Task ?? Task.CompletedTask;
        }

        public async Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            Fail();
        }

        private void Fail()
        {
            if (Failure is { } failure)
            {
                throw failure;
            }
        }
    }
}
