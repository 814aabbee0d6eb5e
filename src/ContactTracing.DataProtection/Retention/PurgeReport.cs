using System.Text;

namespace ContactTracing.DataProtection;

/// <summary>
/// What a purge did: evidence of deletion (S26) that names no person and can be kept longer than the data. Counts add up:
/// <see cref="Examined"/> = <see cref="Deleted"/> + <see cref="Kept"/>.
/// </summary>
/// <remarks>Immutable. Instants are UTC.</remarks>
public sealed record PurgeReport
{
    /// <summary>What was purged: <see cref="RetentionPolicy.Name"/>, usually the full name of a type.</summary>
    public string Policy { get; init; } = "";

    /// <summary>The present instant of the run.</summary>
    public DateTimeOffset RunAt { get; init; }

    /// <summary>The exclusive cutoff of the run: every record with an anchor strictly before it was due.</summary>
    public DateTimeOffset Cutoff { get; init; }

    /// <summary>How many records were looked at.</summary>
    public int Examined { get; init; }

    /// <summary>How many records were deleted, past the cutoff or because their purpose was fulfilled.</summary>
    public int Deleted { get; init; }

    /// <summary>How many records remain.</summary>
    public int Kept => Examined - Deleted;

    /// <summary>How many of the remaining records have an anchor after <see cref="RunAt"/>. More than zero means that a date is wrong and that the record may be kept too long.</summary>
    public int FutureDated { get; init; }

    /// <summary>The earliest anchor that remains, or <see langword="null"/> when nothing remains. For date anchors, the start of the date.</summary>
    public DateTimeOffset? OldestKept { get; init; }

    /// <summary>The earliest instant at which a remaining record becomes due, or <see langword="null"/> when nothing remains. The next purge must run before the deadline that follows it.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>The report on one line.</summary>
    public override string ToString()
    {
        var anchors = Cutoff == DateTimeOffset.MaxValue
            ? "all anchors"
            : FormattableString.Invariant($"anchors before {Cutoff:yyyy-MM-dd'T'HH:mm:ss'Z'}");
        var line = new StringBuilder(FormattableString.Invariant(
            $"{Policy}: deleted {Deleted} of {Examined} records at {RunAt:yyyy-MM-dd'T'HH:mm:ss'Z'} ({anchors}), kept {Kept}"));
        if (NextDueAt is { } next)
        {
            line.Append(FormattableString.Invariant($", next due {next:yyyy-MM-dd'T'HH:mm:ss'Z'}"));
        }

        if (FutureDated > 0)
        {
            line.Append(FormattableString.Invariant($", {FutureDated} dated in the future"));
        }

        return line.ToString();
    }
}
