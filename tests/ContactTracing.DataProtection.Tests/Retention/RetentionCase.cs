namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>A policy with an anchor and a present instant, as the generator of the properties makes them.</summary>
public sealed record RetentionCase(RetentionPolicy Policy, DateTimeOffset Anchor, DateTimeOffset Other, DateTimeOffset Now)
{
    public override string ToString() => FormattableString.Invariant(
        $"{Policy}; profile {Policy.Profile}; anchor {Anchor:O}; other {Other:O}; now {Now:O}; deadline {Policy.Deadline(Anchor):O}");
}
