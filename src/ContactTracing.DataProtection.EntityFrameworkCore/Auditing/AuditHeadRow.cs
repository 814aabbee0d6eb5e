namespace ContactTracing.DataProtection.EntityFrameworkCore.Auditing;

/// <summary>
/// The one row that says where the trail ends. It changes in the transaction that adds lines, and only from what the writer has seen, so
/// that two writers never go on from the same line.
/// </summary>
internal sealed class AuditHeadRow
{
    public const string Table = "AuditTrailHead";

    public const int TheOnly = 1, DigestLength = 64;

    public int Id { get; init; } = TheOnly;

    public required long Line { get; init; }

    public required string Digest { get; init; }

    /// <summary>Null when it was damaged.</summary>
    public AuditHead? ToHead()
    {
        try
        {
            return new AuditHead(Line, Digest);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
