namespace ContactTracing.DataProtection;

/// <summary>What becomes of one record in a purge, and, when it stays, the instants that the report needs.</summary>
internal readonly record struct Judgement(bool Due, DateTimeOffset Anchor, DateTimeOffset? FulfilledAt)
{
    public static Judgement Delete => new(Due: true, default, null);

    public static Judgement Keep(DateTimeOffset anchor, DateTimeOffset? fulfilledAt) => new(Due: false, anchor.ToUniversalTime(), fulfilledAt);
}
