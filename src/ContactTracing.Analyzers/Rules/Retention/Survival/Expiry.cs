namespace ContactTracing.Analyzers.Rules.Retention.Survival;

/// <summary>How long a cache keeps an entry.</summary>
internal enum Expiry
{
    /// <summary>Bounded, or decided where the rule does not look.</summary>
    Bounded,

    /// <summary>As long as it is used, or as the process lives.</summary>
    Unbounded,

    /// <summary>At least as long as the record itself may exist, which was made before.</summary>
    TooLong,
}
