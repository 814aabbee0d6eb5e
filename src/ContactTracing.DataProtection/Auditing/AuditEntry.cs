namespace ContactTracing.DataProtection;

/// <summary>
/// One entry of the audit trail: who did what, when, to which record by its random reference, for which purpose and why (décret 2020-551,
/// art. 5-II; CNIL 2021-122). It holds no health or identity data of the person whose record it is, and may outlive the record.
/// </summary>
/// <remarks>
/// Immutable. Texts are cut after <see cref="LongestText"/> characters, and characters that cannot be seen are written as <c>\uXXXX</c>:
/// line ends, control characters, and those that turn the direction of text.
/// </remarks>
public sealed record AuditEntry
{
    /// <summary>The greatest length of a text, in UTF-16 code units.</summary>
    public const int LongestText = AuditText.Longest;

    private readonly string? actorId;
    private readonly string? justification;
    private readonly string? breakGlassReason;

    /// <summary>Describes what was done, or refused.</summary>
    /// <param name="at">When.</param>
    /// <param name="requested">What was asked for: <see cref="AuditOperation.Consult"/>, <see cref="AuditOperation.Update"/> or <see cref="AuditOperation.Delete"/>.</param>
    /// <param name="outcome">Whether it was permitted.</param>
    /// <param name="target">The name of a type, a member or an access path, never that of a person.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="target"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="requested"/> is none of these, or <paramref name="outcome"/> is no outcome.</exception>
    public AuditEntry(DateTimeOffset at, AuditOperation requested, AccessOutcome outcome, string target)
    {
        At = at.ToUniversalTime();
        Requested = Checked(requested);
        Outcome = outcome is >= AccessOutcome.Permitted and <= AccessOutcome.Failure
            ? outcome
            : throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An entry has an outcome.");
        Target = AuditText.Bounded(Require.NotBlank(target, nameof(target)));
    }

    // The texts of a grant are cut and escaped already, once for all the records that are opened with it.
    private AuditEntry(DateTimeOffset at, AuditOperation requested, AccessOutcome outcome, string target, AccessGrant grant)
    {
        At = at;
        Requested = requested;
        Outcome = outcome;
        Target = target;
        Purpose = grant.Purpose;
        actorId = grant.Actor.Id;
        justification = grant.Justification;
        breakGlassReason = grant.BreakGlassReason;
    }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The nature of the entry: what was done, or <see cref="AuditOperation.Refuse"/>.</summary>
    public AuditOperation Operation => Outcome == AccessOutcome.Permitted ? Requested : AuditOperation.Refuse;

    /// <summary>What was asked for, whether it was permitted or not.</summary>
    public AuditOperation Requested { get; }

    /// <summary>Whether it was permitted, and why not.</summary>
    public AccessOutcome Outcome { get; }

    /// <summary>What was asked for: the name of a type, a member or an access path.</summary>
    public string Target { get; }

    /// <summary>The individual who acted; <see langword="null"/> when nobody was known, which is always refused.</summary>
    public string? ActorId
    {
        get => actorId;
        init => actorId = AuditText.BoundedOrNull(value);
    }

    /// <summary>The record, by its random reference; empty where no single record is concerned.</summary>
    public RecordReference Reference { get; init; }

    /// <summary>What for; <see langword="null"/> when it was not said, which is always refused.</summary>
    public TracingPurpose? Purpose { get; init; }

    /// <summary>Why the data was needed.</summary>
    public string? Justification
    {
        get => justification;
        init => justification = AuditText.BoundedOrNull(value);
    }

    /// <summary>What could be read of the record, or was asked for.</summary>
    public DataCategories Categories { get; init; }

    /// <summary>Why the glass was broken; <see langword="null"/> for an ordinary access.</summary>
    public string? BreakGlassReason
    {
        get => breakGlassReason;
        init => breakGlassReason = AuditText.BoundedOrNull(value);
    }

    /// <summary>The entry on one line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{At:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {ActorId ?? "(nobody)"} {Operation} {Target} {Reference} for {Purpose?.ToString() ?? "(no purpose)"}: {Outcome}");

    internal static AuditEntry Of(
        DateTimeOffset at, AuditOperation requested, AccessOutcome outcome, string target, AccessGrant grant, RecordReference reference, DataCategories categories) =>
        new(at, requested, outcome, target, grant) { Reference = reference, Categories = categories };

    internal static AuditOperation Checked(AuditOperation operation) =>
        operation is AuditOperation.Consult or AuditOperation.Update or AuditOperation.Delete
            ? operation
            : throw new ArgumentOutOfRangeException(nameof(operation), operation, "Records are consulted, updated or deleted.");
}
