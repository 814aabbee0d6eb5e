using System.Globalization;
using System.Text.Json;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Auditing;

/// <summary>
/// A row of the trail. The text is the line, and alone is digested; the other columns repeat of it what questions ask for, and a verifier
/// compares them.
/// </summary>
internal sealed class AuditRow
{
    public const string Table = "AuditTrail";

    public const int LongestActor = AuditEntry.LongestText * 6, LongestName = 16, ReferenceLength = 36;

    public required long Number { get; init; }

    /// <summary>UTC, in whole microseconds, which every database can keep.</summary>
    public required DateTime At { get; init; }

    /// <summary>Escaped as in the text, so that no collation and no set of characters can change it.</summary>
    public string? ActorId { get; init; }

    public string? Operation { get; init; }

    public string? Reference { get; init; }

    public required string Text { get; init; }

    /// <summary>Whether the other columns agree with the text.</summary>
    public bool Agrees
    {
        get
        {
            if (AuditTrailLine.Parse(Text) is not { } line)
            {
                return false;
            }

            var written = Of(line);
            return (At.Ticks, ActorId, Operation, Reference) == (written.At.Ticks, written.ActorId, written.Operation, written.Reference);
        }
    }

    public static AuditRow Of(AuditTrailLine line) => new()
    {
        Number = line.Head.Line,
        At = new DateTime(line.At.UtcTicks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc),
        ActorId = line.Entry?.ActorId is { } actor ? JsonEncodedText.Encode(actor).ToString() : null,
        Operation = line.Entry?.Operation.ToString(),
        Reference = line.Entry is { Reference.IsEmpty: false } entry ? entry.Reference.Value.ToString("D", CultureInfo.InvariantCulture) : null,
        Text = line.Text,
    };
}
