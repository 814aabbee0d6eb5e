#if NET
namespace ContactTracing.DataProtection;

/// <summary>What the verification of an audit trail found.</summary>
/// <remarks>Immutable.</remarks>
public sealed record AuditVerification
{
    /// <summary>What is wrong, in the order of files and lines; empty when the trail is what was written.</summary>
    public IReadOnlyList<AuditFinding> Findings { get; init; } = [];

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsIntact => Findings.Count == 0;

    /// <summary>How many entries can be read.</summary>
    public long Entries { get; init; }

    /// <summary>The last line that was read; <see langword="null"/> when there is none.</summary>
    public AuditHead? Head { get; init; }
}
#endif
