namespace ContactTracing.DataProtection;

/// <summary>A record as the guard sees it when it is opened: what the audit trail calls it, and from when its period runs.</summary>
/// <param name="Reference">The random number that is stored with it. The guard refuses a record that has none.</param>
/// <param name="Anchor">The instant from which its period runs; <see langword="null"/> only for a type that is exempt from retention.</param>
public readonly record struct RecordToOpen(RecordReference Reference, DateTimeOffset? Anchor)
{
    /// <summary>Describes an object of a derived type.</summary>
    /// <param name="reference">The random number that is stored with it.</param>
    /// <param name="anchor">The instant from which its period runs; <see langword="null"/> only for a type that is exempt from retention.</param>
    /// <param name="type">Its own type.</param>
    public RecordToOpen(RecordReference reference, DateTimeOffset? anchor, GuardedType? type)
        : this(reference, anchor) => Type = type;

    /// <summary>
    /// The type of the very object, where it derives from the one that is opened and has a period or purposes of its own: these hold, and
    /// the record has to serve the purposes of both. <see langword="null"/> where the type that is opened says all.
    /// </summary>
    public GuardedType? Type { get; }
}
