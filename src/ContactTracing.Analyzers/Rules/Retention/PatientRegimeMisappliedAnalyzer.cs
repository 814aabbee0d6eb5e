using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Rules.Retention.Patients;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>
/// CT1009: tracing data under the regime of patient records, which are kept for decades. MARS n°2020_109 excludes it in so many
/// words (S9).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PatientRegimeMisappliedAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.PatientRegimeMisapplied)
{
    private static DiagnosticDescriptor Rule => RuleDescriptors.PatientRegimeMisapplied;

    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        context.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
        context.RegisterSemanticModelAction(AnalyzeExemptions);
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (PatientRecordName.Is(type.Name))
        {
            AnalyzeContent(context, type);
        }
        else if (IsTracing(type) && SupertypesOf(type).FirstOrDefault(static s => PatientRecordName.Is(s.Name)) is { } super)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], Rule.Message("Derived", type.Name, super.Name)));
        }
    }

    // What is part of a patient record is kept as long as the record.
    private static void AnalyzeContent(SymbolAnalysisContext context, INamedTypeSymbol record)
    {
        foreach (var property in record.GetMembers().OfType<IPropertySymbol>().Where(static p => !p.IsStatic))
        {
            if (!IsTracing(record) && ContentOf(property.Type).FirstOrDefault(IsTracing) is { } content)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, property.Locations[0], Rule.Message("Stored", content.Name, record.Name)));
            }
        }
    }

    private static void AnalyzeExemptions(SemanticModelAnalysisContext context)
    {
        foreach (var exemption in AttributeUse.In(context, AttributeNames.RetentionExempt))
        {
            var citation = new[] { exemption.Argument("reason", 0), exemption.Argument("legalReference", 1) }.FirstOrDefault(argument =>
                argument is not null
                && exemption.Constant(argument) is { HasValue: true, Value: string text }
                && PatientRecordText.Cites(text));
            if (citation is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, exemption.At(citation), Rule.Message("Exemption", exemption.Owner.Name)));
            }
        }
    }

    private static bool IsTracing(INamedTypeSymbol type) =>
        type.Has(AttributeNames.TracingRecord)
        || EffectiveRetention.Of(type) is { Source: not RetentionSource.Assembly };

    private static IEnumerable<INamedTypeSymbol> SupertypesOf(INamedTypeSymbol type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            yield return level;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }

    private static IEnumerable<INamedTypeSymbol> ContentOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => ContentOf(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(ContentOf).Prepend(named),
        _ => [],
    };
}
