namespace ContactTracing.Analyzers.Generation.Retention.Model;

/// <summary>The member from which the period of a record runs.</summary>
internal sealed record AnchorModel(MemberModel Member, AnchorKind Kind);

internal enum AnchorKind
{
    /// <summary>A <c>DateTimeOffset</c>.</summary>
    Instant,

    /// <summary>A <c>DateOnly</c> where the calendar has overloads for it.</summary>
    Date,

    /// <summary>A <c>DateOnly</c> where it has not, in the netstandard2.0 build: the start of the day stands for it.</summary>
    DateAsInstant,
}
