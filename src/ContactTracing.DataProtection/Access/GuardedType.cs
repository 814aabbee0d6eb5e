namespace ContactTracing.DataProtection;

/// <summary>A type of record as the guard sees it: what it holds, which purposes it serves, how long it may exist. Generated as a constant of the view.</summary>
/// <remarks>Immutable and safe to share between threads. A type that declares no purpose is refused for every purpose (S28).</remarks>
public sealed class GuardedType
{
    private readonly PurposeSet purposes;
    private readonly Func<RetentionPolicy>? retention;

    /// <summary>Describes a type.</summary>
    /// <param name="name">Its full name; the target of entries in the audit trail.</param>
    /// <param name="categories">What its members hold, together.</param>
    /// <param name="purposes">The purposes of <see cref="PurposeLimitedAttribute"/> on the type or its assembly.</param>
    /// <param name="retention">How long a record may exist, asked for at each opening; <see langword="null"/> for a type that is exempt from retention.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="purposes"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public GuardedType(string name, DataCategories categories, IEnumerable<TracingPurpose> purposes, Func<RetentionPolicy>? retention)
    {
        Name = AuditText.Bounded(Require.NotBlank(name, nameof(name)));
        Categories = categories;
        this.purposes = PurposeSet.Of(purposes ?? throw new ArgumentNullException(nameof(purposes)));
        this.retention = retention;
    }

    /// <summary>The full name.</summary>
    public string Name { get; }

    /// <summary>What its members hold, together.</summary>
    public DataCategories Categories { get; }

    internal bool Serves(TracingPurpose purpose) => purposes.Contains(purpose);

    /// <summary>The instant from which a record may not be shown, or the end of the grant where that is earlier.</summary>
    internal DateTimeOffset ShownUntil(DateTimeOffset? anchor, DateTimeOffset endOfGrant)
    {
        if (retention is null)
        {
            return endOfGrant;
        }

        // A record without its anchor could be of any age.
        if (anchor is not { } start)
        {
            return DateTimeOffset.MinValue;
        }

        var policy = retention();
        return policy.IsExpired(start, endOfGrant) ? SaturatingInstant.Min(policy.Deadline(start), endOfGrant) : endOfGrant;
    }
}
