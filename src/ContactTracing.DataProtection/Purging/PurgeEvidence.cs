namespace ContactTracing.DataProtection;

/// <summary>
/// Evidence of what a run did to one type of record (S26; CNIL, developer guide, sheet 7). It holds no personal data and may outlive
/// what it tells of.
/// </summary>
/// <remarks>
/// Immutable; instants are UTC. Counts grow during a run: of several entries with the same <see cref="RunId"/> and
/// <see cref="RecordType"/> the last one tells all, so whatever entry a crash leaves last is true.
/// </remarks>
public sealed record PurgeEvidence
{
    /// <summary>The run: <see cref="PurgeRun.Id"/>.</summary>
    public Guid RunId { get; init; }

    /// <summary>What was purged: <see cref="RetentionPolicy.Name"/>, usually the full name of a type.</summary>
    public string RecordType { get; init; } = "";

    /// <summary>Why the records were deleted. <see cref="PurgeKind.Retention"/> in evidence that was written before this member existed.</summary>
    public PurgeKind Kind { get; init; }

    /// <summary>The exclusive cutoff of the run: records with an anchor strictly before it were due. <see cref="DateTimeOffset.MinValue"/> for an erasure and an acknowledgement, which no date decides.</summary>
    public DateTimeOffset Cutoff { get; init; }

    /// <summary>How many records of the type the run has deleted so far. Rows that depend on them are not counted.</summary>
    public long Deleted { get; init; }

    /// <summary>How many records were due and stayed because of a <see cref="LegalHold"/>; known at the end of a run.</summary>
    public long Blocked { get; init; }

    /// <summary>How the run ended, or that it has not.</summary>
    public PurgeOutcome Outcome { get; init; }

    /// <summary>The present instant of the run: <see cref="PurgeRun.StartedAt"/>.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>The instant of this entry, by the clock of the purge: that of the last batch while the run goes on, and its end afterwards.</summary>
    public DateTimeOffset EndedAt { get; init; }

    /// <summary>The evidence on one line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{RecordType}: {Kind} {Outcome}, deleted {Deleted}, blocked {Blocked}, run {RunId} from {StartedAt:yyyy-MM-dd'T'HH:mm:ss'Z'} to {EndedAt:yyyy-MM-dd'T'HH:mm:ss'Z'}");
}
