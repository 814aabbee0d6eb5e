namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>A policy, a present instant and records with their anchors and fulfilments.</summary>
public sealed record PurgeCase(RetentionPolicy Policy, DateTimeOffset Now, IReadOnlyList<(DateTimeOffset Anchor, DateTimeOffset? FulfilledAt)> Records)
{
    public override string ToString() => FormattableString.Invariant($"{Policy}; now {Now:O}; {string.Join(", ", Records)}");
}
