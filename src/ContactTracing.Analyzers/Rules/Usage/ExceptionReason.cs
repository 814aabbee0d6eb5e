using System.Collections.Immutable;
using System.Globalization;

namespace ContactTracing.Analyzers.Rules.Usage;

/// <summary>
/// Whether a text gives a reason for an exception. Two words may be one ("by design"); a placeholder is none, nor is what an
/// editor writes by itself when it inserts the exception.
/// </summary>
internal static class ExceptionReason
{
    // The languages in which an editor shows the title of a rule.
    private static readonly ImmutableArray<CultureInfo> Languages = [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("fr")];

    /// <summary>Whether a text is no reason, given the names that say nothing new.</summary>
    public static bool IsMissing(string? text, IEnumerable<string> names) =>
        new Justification(text, names).Fault is not (null or JustificationFault.TooShort);

    /// <summary>Whether a text is no reason for leaving out these rules: it may only repeat them.</summary>
    public static bool IsMissingFor(string? text, IEnumerable<string> ruleIds) =>
        IsMissing(text, Words.Split(text ?? "").Where(RuleIds.IsRuleId).Concat(ruleIds.SelectMany(Titles)));

    private static IEnumerable<string> Titles(string ruleId) =>
        RuleDescriptors.Find(ruleId) is { } rule ? Languages.Select(l => rule.Title.ToString(l)) : [];
}
