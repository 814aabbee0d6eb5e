#if NET
namespace ContactTracing.DataProtection;

/// <summary>A place at which an audit trail is not what was written.</summary>
/// <remarks>Immutable. It names places, and quotes no entry.</remarks>
/// <param name="Kind">What is wrong.</param>
/// <param name="File">The name of the file, or of the table.</param>
/// <param name="Line">The number of the line in the file, from 1, or of the row in the trail; 0 where the file or the table as a whole is meant.</param>
/// <param name="Message">What was found, as a sentence.</param>
public sealed record AuditFinding(AuditFindingKind Kind, string File, long Line, string Message)
{
    /// <summary>Place and message, as editors understand them.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {Kind}: {Message}");
}
#endif
