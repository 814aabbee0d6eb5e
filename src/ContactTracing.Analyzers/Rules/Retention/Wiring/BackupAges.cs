using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Rules.Retention.Drift;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Retention.Wiring;

/// <summary>A backup whose age is said to stay within the ceiling: a record lives as long as it is retained, and its copy as long as the backup after that.</summary>
internal sealed class BackupAges(HeldRecords records)
{
    private const int AgeWithinCeiling = 1;

    public IEnumerable<(ExpressionSyntax Age, object[] Arguments)> TooOld(SemanticModelAnalysisContext context)
    {
        foreach (var use in AttributeUse.In(context, AttributeNames.BackupPolicy))
        {
            if (use.First("strategy") is { } strategy && use.Constant(strategy).Value is AgeWithinCeiling
                && use.Argument("maxAgeDays", 1) is { } written && use.Constant(written).Value is int and > 0 and var age
                && Longest() is { } longest && longest.Days + (long)age > longest.Ceiling)
            {
                yield return (written, [longest.Type.Name, EffectiveRetention.Of(longest.Type)!.Terms.Days, age, longest.Ceiling]);
            }
        }
    }

    /// <summary>The type that lives longest, with the days for which it does and the fewest days that the ceiling can have.</summary>
    private (INamedTypeSymbol Type, int Days, int Ceiling)? Longest()
    {
        (INamedTypeSymbol Type, int Days, int Ceiling)? longest = null;
        foreach (var type in records.Own())
        {
            var law = ApplicableLaw.Of(type.ContainingAssembly).Profile ?? LegalProfile.FrenchContactCovid;
            if (PeriodLength.ShortestDays(type) is { } days && (longest is null || days > longest.Value.Days))
            {
                longest = (type, days, PeriodLength.ShortestDays(law.Months));
            }
        }

        return longest;
    }
}
