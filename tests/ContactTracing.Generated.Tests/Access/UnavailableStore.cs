using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Access;

/// <summary>An audit store that cannot write.</summary>
internal sealed class UnavailableStore : IAuditStore
{
    public void Append(AuditEntry entry) => throw new AuditException("The disk is full.");

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default) => throw new AuditException("The disk is full.");

    public Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default) => throw new AuditException("The disk is full.");
}
