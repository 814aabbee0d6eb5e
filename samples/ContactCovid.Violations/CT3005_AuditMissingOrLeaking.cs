using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

public sealed class NoTrail : IAuditStore
{
    public void Append(AuditEntry entry) { } // CT3005

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default) => Task.CompletedTask; // CT3005

    public Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default) => Task.CompletedTask; // CT3005
}

public sealed class WardTerminal(AccessGuard guard, AccessPath path)
{
    public Actor Whoever { get; } =
        new("nurse", ["tracing-nurse"]); // CT3005

    [NeedToKnow("Nurses ask the person about the symptoms of the day", TracingPurpose.GuidanceAndFollowUp)]
    public AccessGrant Ask(Case c) =>
        guard.Grant(path, new AccessRequest { Justification = "complains of " + c.Symptoms }); // CT3005
}
