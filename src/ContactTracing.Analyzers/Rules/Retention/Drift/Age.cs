using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Drift;

/// <summary>
/// A time or a span as a sum: so many anchors, so many times the present, and a constant. <c>now.AddDays(-90)</c> is the present
/// less 90 days, <c>now - c.CollectedAt</c> is the present less an anchor.
/// </summary>
/// <param name="Anchor">Where an anchor is read; null where there is none, or as many added as taken away.</param>
/// <param name="Anchors">How often it is added.</param>
/// <param name="Present">Where the present is read.</param>
/// <param name="Presents">How often it is added.</param>
/// <param name="Days">Days of the constant.</param>
/// <param name="Months">Calendar months of the constant.</param>
/// <param name="Number">A bare number, of which the other side of a comparison tells the unit.</param>
/// <param name="DaysPerUnit">Days that a number stands for: 1 beside <c>TotalDays</c>, a 24th beside <c>TotalHours</c>.</param>
internal readonly record struct Age(
    IOperation? Anchor = null, int Anchors = 0, IOperation? Present = null, int Presents = 0, double Days = 0, int Months = 0, double Number = 0, double DaysPerUnit = 1)
{
    public static Age OfAnchor(IOperation anchor) => new(Anchor: anchor, Anchors: 1);

    public static Age OfPresent(IOperation present) => new(Present: present, Presents: 1);

    public Age Plus(Age other) => new(
        Anchor ?? other.Anchor,
        Anchors + other.Anchors,
        Present ?? other.Present,
        Presents + other.Presents,
        Days + other.Days,
        Months + other.Months,
        Number + other.Number,
        DaysPerUnit < other.DaysPerUnit ? DaysPerUnit : other.DaysPerUnit);

    public Age Negated() => this with { Anchors = -Anchors, Presents = -Presents, Days = -Days, Months = -Months, Number = -Number };
}
