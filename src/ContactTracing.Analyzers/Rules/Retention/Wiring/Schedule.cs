using ContactTracing.Analyzers.Rules.Retention.Drift;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ContactTracing.Analyzers.Rules.Retention.Wiring;

/// <summary>
/// What one piece of code sets of <c>PurgeScheduleOptions</c>. The host makes the same checks when it starts, and a test holds the two
/// to the same answers; here they come before that.
/// </summary>
internal sealed class Schedule
{
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(1), LongestInterval = TimeSpan.FromDays(31), TwoDailyRuns = TimeSpan.FromDays(2);

    private readonly Dictionary<string, (TimeSpan? Value, IOperation Place)> _set = new(StringComparer.Ordinal);

    /// <summary>Whether the property is one of the schedule.</summary>
    public static bool Has(IPropertySymbol property) =>
        property.ContainingType is { Name: "PurgeScheduleOptions" } type && type.ContainingNamespace?.ToDisplayString() == AttributeNames.Namespace + ".Hosting";

    /// <summary>Notes what a property is set to; the last one counts.</summary>
    /// <param name="property">Its name.</param>
    /// <param name="value">The span; null where it is not constant.</param>
    /// <param name="place">The value as it is written.</param>
    public void Set(string property, TimeSpan? value, IOperation place) => _set[property] = (value, place);

    /// <summary>What is wrong, one finding at most: the others follow from it.</summary>
    /// <param name="retained">The types that the schedule purges, as far as they are known.</param>
    public SchedulingProblem? Problem(IEnumerable<INamedTypeSymbol> retained)
    {
        // What code leaves out, the configuration may set; where it does not, the default counts.
        if (Value("Interval", TimeSpan.FromDays(1)) is not { } interval || Value("RunLimit", TimeSpan.FromHours(1)) is not { } limit)
        {
            return null;
        }

        if (interval < ShortestInterval || interval > LongestInterval)
        {
            return new("Interval", _set["Interval"].Place, [interval]);
        }

        var needed = interval + interval + limit;
        var isLeadSet = _set.ContainsKey("Lead");
        if (isLeadSet && _set["Lead"].Value is null)
        {
            return null;
        }

        if (isLeadSet && _set["Lead"].Value < needed)
        {
            return new("Lead", _set["Lead"].Place, [_set["Lead"].Value!, needed, interval, limit]);
        }

        return retained.Select(type => OfRetention(type, needed)).OfType<SchedulingProblem>().FirstOrDefault();
    }

    private SchedulingProblem? OfRetention(INamedTypeSymbol type, TimeSpan needed)
    {
        if (_set.Count == 0 || PeriodLength.ShortestDays(type) is not { } days)
        {
            return null;
        }

        var half = TimeSpan.FromDays(days / 2.0);
        var own = TwoDailyRuns < half ? TwoDailyRuns : half;
        var lead = _set.TryGetValue("Lead", out var set) ? set.Value!.Value : own > needed ? own : needed;
        return lead < TimeSpan.FromDays(days) ? null : new("TooSlow", Longest(), [type.Name, lead, days]);
    }

    // Where to act: the lead that was chosen, or what asks for so long a one.
    private IOperation Longest() => (_set.TryGetValue("Lead", out var set) || _set.TryGetValue("Interval", out set) ? set : _set["RunLimit"]).Place;

    private TimeSpan? Value(string property, TimeSpan unset) => _set.TryGetValue(property, out var set) ? set.Value : unset;
}
