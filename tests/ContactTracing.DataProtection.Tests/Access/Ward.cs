using ContactTracing.DataProtection.Tests.Access.Handwritten;
using ContactTracing.DataProtection.Tests.Files;

namespace ContactTracing.DataProtection.Tests.Access;

/// <summary>A guard with its policy, actors, clock and audit trail, as most tests need it.</summary>
internal sealed class Ward
{
    public static readonly DateTimeOffset Morning = Files.StoreOnDisk.Morning;

    public static readonly AccessPath FollowUp = new("Tracing.FollowUp", "The nurse calls the person every day.", [TracingPurpose.GuidanceAndFollowUp]);

    public static readonly AccessPath Surveillance = new("Tracing.Surveillance", "The epidemiologist counts results.", [TracingPurpose.EpidemiologicalSurveillance]);

    public Ward(IAuditStore? store = null, ICurrentActor? current = null, AccessPolicy? policy = null, SharedAccounts? sharedAccounts = null)
    {
        var options = new AccessGuardOptions { Clock = Clock, BreakGlassRoles = ["physician-on-duty"], SharedAccounts = sharedAccounts ?? new SharedAccounts() };
        Guard = new AccessGuard(current ?? Actors, policy ?? Policy, store ?? Audit, options);
    }

    public static AccessPolicy Policy { get; } = new(
        new RoleScope("tracing-nurse", TracingPurpose.GuidanceAndFollowUp, DataCategories.Name | DataCategories.ContactDetails | DataCategories.TestResult),
        new RoleScope("epidemiologist", TracingPurpose.EpidemiologicalSurveillance, DataCategories.Health | DataCategories.ContactDetails));

    public static Actor Nurse { get; } = new("10003456789", ["tracing-nurse"]);

    public static Actor Epidemiologist { get; } = new("10009876543", ["epidemiologist"]);

    public AmbientActor Actors { get; } = new();

    public SettableClock Clock { get; } = new(Morning);

    public InMemoryAuditStore Audit { get; } = new();

    public AccessGuard Guard { get; }

    public AuditEntry LastEntry => Audit.Entries[^1];

    public static IndexCase Case(DateTimeOffset? collectedAt = null, Guid? id = null) => new()
    {
        Id = id ?? Guid.NewGuid(),
        CollectedAt = collectedAt ?? Morning,
        Name = "Marie Dupont",
        Phone = "+33 1 99 00 12 34",
        IsPositive = true,
        Symptoms = "anosmia",
        Note = "Marie coughs.",
        Wave = 2,
    };

    public IndexCaseView Open(IndexCase record, AccessPath? path = null) => IndexCaseView.Open(Guard, Guard.Grant(path ?? FollowUp), record);

    /// <summary>Demands that an access is refused for a reason, that the trail says so, and that the message says nothing.</summary>
    public AccessDeniedException Refuses(AccessOutcome reason, Func<object?> access)
    {
        var before = Audit.Entries.Count;
        var refusal = Assert.Throws<AccessDeniedException>(access);
        Assert.Equal(reason, refusal.Reason);
        Assert.Equal(new AccessDeniedException().Message, refusal.Message);
        var entry = Assert.Single(Audit.Entries.Skip(before));
        Assert.Equal((reason, AuditOperation.Refuse), (entry.Outcome, entry.Operation));
        return refusal;
    }
}
