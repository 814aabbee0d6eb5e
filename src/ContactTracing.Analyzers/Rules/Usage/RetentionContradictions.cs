using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Usage;

/// <summary>Periods that cannot be, exemptions beside or below a period, and types that weaken the period that they inherit.</summary>
internal static class RetentionContradictions
{
    private static DiagnosticDescriptor Rule => RuleDescriptors.Contradiction;

    public static void AnalyzeAttributes(SemanticModelAnalysisContext context)
    {
        foreach (var retention in AttributeUse.In(context, AttributeNames.RetentionMax))
        {
            if (retention.Data is { } data && RetentionTerms.Read(data) is { } terms)
            {
                AnalyzeTerms(context, retention, terms);
            }
        }

        foreach (var exemption in AttributeUse.In(context, AttributeNames.RetentionExempt))
        {
            if (exemption.Owner is INamedTypeSymbol type)
            {
                AnalyzeExemption(context, exemption, type);
            }
        }
    }

    /// <summary>A default whose <c>DeleteWhen</c> a type lacks: its records would stay although their purpose is fulfilled.</summary>
    public static void AnalyzeDefault(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (RetentionParser.IsCandidate(type)
            && RetentionParser.HoldsRecords(type)
            && EffectiveRetention.Of(type) is { Source: not RetentionSource.Own, Terms.DeleteWhen: { } member } retention
            && IsMissing(type, member))
        {
            var message = Rule.Message("DefaultDeleteWhenMissing", type.Name, member, retention.Declarer.Name);
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], message));
        }
    }

    private static void AnalyzeTerms(SemanticModelAnalysisContext context, AttributeUse use, RetentionTerms terms)
    {
        var owner = use.Owner;
        if (terms.Days < 1)
        {
            Report("DaysNotPositive", use.At(use.First("days")), owner.Name, terms.Days);
        }

        if (terms.Months < 0)
        {
            Report("MonthsNegative", use.At(use.Named("Months")), owner.Name, terms.Months);
        }

        if (terms.Sunset is { } sunset && DateModel.Parse(sunset) is null)
        {
            Report("SunsetNotADate", use.At(use.Named("Sunset")), owner.Name, sunset);
        }

        if (owner is INamedTypeSymbol type)
        {
            if (terms.DeleteWhen is { } member && IsMissing(type, member))
            {
                Report("DeleteWhenMissing", use.At(use.Named("DeleteWhen")), owner.Name, member);
            }

            if (Weakening.Of(type, terms) is { } weakening)
            {
                Report(weakening.Cause, use.At(use.Named(weakening.Argument) ?? (weakening.Argument == "Days" ? use.First("days") : null)), weakening.MessageArguments);
            }
        }

        void Report(string cause, Location location, params object[] arguments) =>
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, Rule.Message(cause, arguments)));
    }

    private static void AnalyzeExemption(SemanticModelAnalysisContext context, AttributeUse use, INamedTypeSymbol type)
    {
        if (type.Has(AttributeNames.RetentionMax))
        {
            Report("MaxAndExempt", type.Name);
        }
        else if (Weakening.InheritedBy(type).FirstOrDefault() is { } inherited)
        {
            Report("ExemptBelowPeriod", type.Name, inherited.Declarer.Name);
        }

        void Report(string cause, params object[] arguments) =>
            context.ReportDiagnostic(Diagnostic.Create(Rule, use.At(null), Rule.Message(cause, arguments)));
    }

    // A base type that cannot be resolved may have the member.
    private static bool IsMissing(INamedTypeSymbol type, string member)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level.TypeKind == TypeKind.Error)
            {
                return false;
            }
        }

        return FulfilmentParser.Find(type, member) is null;
    }
}
