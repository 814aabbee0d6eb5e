using ContactTracing.DataProtection;
using ContactTracing.Generated.Tests.Access.Shapes;

namespace ContactTracing.Generated.Tests.Access;

/// <summary>An object that is shown as what its base type shows is held to what its own type declares (S8, S28).</summary>
public sealed class GuardedViewDerivedTests : IDisposable
{
    private readonly Ward ward = new();
    private readonly IDisposable presence;

    public GuardedViewDerivedTests() => presence = ward.Actors.Enter(Ward.Nurse);

    public void Dispose() => presence.Dispose();

    [Fact]
    public void ObjectThatDeclaresNothingElse_IsShown()
    {
        Assert.True(Open(new TracedPerson { IsPositive = true }).IsPositive);
        Assert.True(Open(new TracedVisitor { IsPositive = true }).IsPositive);
        Assert.True(Open(new TracedResident { IsPositive = true, CollectedAt = Ward.Morning }).IsPositive);
    }

    [Fact]
    public void ExpiredObject_IsRefused() =>
        ward.Refuses(AccessOutcome.RecordExpired, () => Open(new TracedResident { CollectedAt = Ward.Morning.AddDays(-91) }));

    [Fact]
    public void ObjectThatExpires_IsNotShownAnyMore()
    {
        var resident = new TracedResident { CollectedAt = Ward.Morning.AddDays(-89) };
        ward.Pass(TracedResidentRetention.Deadline(resident) - Ward.Morning - TimeSpan.FromMinutes(5));
        var view = Open(resident);
        _ = view.IsPositive;

        ward.Pass(TimeSpan.FromMinutes(6));

        ward.Refuses(AccessOutcome.RecordExpired, () => view.IsPositive);
    }

    [Fact]
    public void ObjectThatServesOtherPurposes_IsRefused() =>
        ward.Refuses(AccessOutcome.PurposeNotServed, () => Open(new TracedSample { CollectedAt = Ward.Morning }));

    [Fact]
    public async Task List_LeavesOutWhatIsRefused()
    {
        TracedPerson[] persons =
        [
            new TracedVisitor(),
            new TracedResident { CollectedAt = Ward.Morning.AddDays(-91) },
            new TracedSample { CollectedAt = Ward.Morning },
            new TracedResident { CollectedAt = Ward.Morning },
        ];

        var views = await TracedPersonView.OpenAsync(ward.Guard, ward.Guard.Grant(Ward.FollowUp), persons);

        Assert.Equal([persons[0].Id, persons[3].Id], views.Select(v => v.Id));
        Assert.Equal(
            [AccessOutcome.Permitted, AccessOutcome.RecordExpired, AccessOutcome.PurposeNotServed, AccessOutcome.Permitted],
            ward.Audit.Entries.Select(e => e.Outcome));
    }

    private TracedPersonView Open(TracedPerson person) => TracedPersonView.Open(ward.Guard, ward.Guard.Grant(Ward.FollowUp), person);
}
