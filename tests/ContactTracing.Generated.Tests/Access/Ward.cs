using ContactTracing.DataProtection;
using ContactTracing.Generated.Tests.Access.Shapes;

namespace ContactTracing.Generated.Tests.Access;

/// <summary>A guard with its policy, actors, clock and audit trail, as most tests need it.</summary>
internal sealed class Ward
{
    public static readonly DateTimeOffset Morning = new(2020, 11, 19, 8, 0, 0, TimeSpan.Zero);

    public static readonly AccessPath FollowUp = new("Tests.FollowUp", "The nurse calls the person every day.", [TracingPurpose.GuidanceAndFollowUp]);

    public static readonly AccessPath Surveillance = new("Tests.Surveillance", "The epidemiologist counts results.", [TracingPurpose.EpidemiologicalSurveillance]);

    private readonly SettableClock clock = new() { Now = Morning };

    public Ward(IAuditStore? store = null) => Guard = new AccessGuard(
        Actors,
        new AccessPolicy(
            new RoleScope("tracing-nurse", TracingPurpose.GuidanceAndFollowUp, DataCategories.Name | DataCategories.ContactDetails | DataCategories.TestResult),
            new RoleScope("epidemiologist", TracingPurpose.EpidemiologicalSurveillance, DataCategories.Health | DataCategories.ContactDetails)),
        store ?? Audit,
        new AccessGuardOptions { Clock = clock });

    public static Actor Nurse { get; } = new("10003456789", ["tracing-nurse"]);

    public static Actor Epidemiologist { get; } = new("10009876543", ["epidemiologist"]);

    public AmbientActor Actors { get; } = new();

    public InMemoryAuditStore Audit { get; } = new();

    public AccessGuard Guard { get; }

    public static TracedCase Case(DateTimeOffset? collectedAt = null) => new()
    {
        CollectedAt = collectedAt ?? Morning,
        Name = "Marie Dupont",
        Phone = "+33 1 99 00 12 34",
        IsPositive = true,
        Symptoms = "anosmia",
        Wave = 2,
        Home = new Stay("12 rue de la Paix", true, 14),
        Stays = [new Stay("3 quai Branly", false, 2)],
        Source = Contact(collectedAt),
        Contacts = [Contact(collectedAt), Contact(Morning.AddDays(-200))],
    };

    public static TracedContact Contact(DateTimeOffset? collectedAt = null) => new(Guid.NewGuid(), collectedAt ?? Morning, "Jean Martin");

    public TracedCaseView Open(TracedCase record, AccessPath? path = null) => TracedCaseView.Open(Guard, Guard.Grant(path ?? FollowUp), record);

    public void Pass(TimeSpan time) => clock.Now += time;

    /// <summary>Demands that an access is refused for a reason, and that the trail says so.</summary>
    public void Refuses(AccessOutcome reason, Func<object?> access)
    {
        var before = Audit.Entries.Count;
        var refusal = Assert.Throws<AccessDeniedException>(access);
        Assert.Equal(reason, refusal.Reason);
        var entry = Assert.Single(Audit.Entries.Skip(before));
        Assert.Equal((reason, AuditOperation.Refuse), (entry.Outcome, entry.Operation));
    }

    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
