using ContactTracing.Analyzers.Retention;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Drift;

/// <summary>How long the period of a type is, and from which length on a time written by hand stands for it.</summary>
internal static class PeriodLength
{
    // Beyond it days need not be counted, and may lie after the last year that there is.
    private const int Century = 1200;
    private const int LongestMonth = 31;

    /// <summary>
    /// The shortest that the period can be, in days: 89 for 90 days and three months. From that length on a time written by hand
    /// passes a deadline for some day of the year; 88 days never do, and less is another question about the data.
    /// </summary>
    /// <returns>Null for a type without a period.</returns>
    public static int? ShortestDays(INamedTypeSymbol type)
    {
        if (EffectiveRetention.Of(type)?.Terms is not { Days: > 0 } terms)
        {
            return null;
        }

        var law = ApplicableLaw.Of(type.ContainingAssembly).Profile ?? LegalProfile.FrenchContactCovid;
        var months = terms.Months > 0 ? Math.Min(terms.Months, law.Months) : law.Months;
        return Math.Min(Math.Min(terms.Days, law.MaxDays), Lengths(months).Min());
    }

    /// <summary>The fewest days that so many months can have: 89 for three.</summary>
    public static int ShortestDays(int months) => Lengths(months).Min();

    /// <summary>The most days that so many months can have.</summary>
    public static int LongestDays(int months) => months <= 0 ? 0 : months > Century ? (int)Math.Min(int.MaxValue, (long)months * LongestMonth) : Lengths(months).Max();

    // Of the 48 months of a cycle with one leap year.
    private static IEnumerable<int> Lengths(int months)
    {
        var start = new DateTime(2021, 1, 1);
        return Enumerable.Range(0, 48).Select(start.AddMonths).Select(first => (first.AddMonths(months) - first).Days);
    }
}
