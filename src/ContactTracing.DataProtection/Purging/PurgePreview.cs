using System.Text;

namespace ContactTracing.DataProtection;

/// <summary>
/// What a purge would do at an instant, by the predicate that the purge itself uses. Counts only: it names no person, and may be
/// logged and kept.
/// </summary>
/// <remarks>
/// Immutable. Instants are UTC. Every count is that of the store at one moment; writers may have changed it since.
/// <see cref="Due"/> and <see cref="Blocked"/> have no record in common.
/// </remarks>
public sealed record PurgePreview
{
    /// <summary>What would be purged: <see cref="RetentionPolicy.Name"/>, usually the full name of a type.</summary>
    public string RecordType { get; init; } = "";

    /// <summary>The present instant of the preview.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The exclusive cutoff: every record with an anchor strictly before it is due.</summary>
    public DateTimeOffset Cutoff { get; init; }

    /// <summary>How many records there are.</summary>
    public long Held { get; init; }

    /// <summary>How many records a purge would delete: past the cutoff or with their purpose fulfilled, and not under a legal hold.</summary>
    public long Due { get; init; }

    /// <summary>How many of the records are due and stay all the same, because a <see cref="LegalHold"/> is in force for them.</summary>
    public long Blocked { get; init; }

    /// <summary>How many of the records in <see cref="Due"/> are past their deadline, where they may not exist any more (S8). More than zero means that purges failed or did not run.</summary>
    public long Expired { get; init; }

    /// <summary>The earliest anchor of all records, or <see langword="null"/> when there are none. For date anchors, the start of the date.</summary>
    public DateTimeOffset? Oldest { get; init; }

    /// <summary>The earliest instant at which a record that is not due now becomes due, or <see langword="null"/> when there is none.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>The start of the last run that completed, by the evidence in the store; <see langword="null"/> when there is none, or the store keeps none. An erasure is no such run.</summary>
    public DateTimeOffset? LastCompletedAt { get; init; }

    /// <summary>The preview on one line.</summary>
    public override string ToString()
    {
        var line = new StringBuilder(FormattableString.Invariant(
            $"{RecordType}: {Due} of {Held} records due at {At:yyyy-MM-dd'T'HH:mm:ss'Z'}"));
        if (Expired > 0)
        {
            line.Append(FormattableString.Invariant($", {Expired} past their deadline"));
        }

        if (Blocked > 0)
        {
            line.Append(FormattableString.Invariant($", {Blocked} under a legal hold"));
        }

        if (NextDueAt is { } next)
        {
            line.Append(FormattableString.Invariant($", next due {next:yyyy-MM-dd'T'HH:mm:ss'Z'}"));
        }

        return line.ToString();
    }
}
