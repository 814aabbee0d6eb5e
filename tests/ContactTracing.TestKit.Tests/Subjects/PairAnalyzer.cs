using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit.Tests.Subjects;

/// <summary>Two rules; the first has an origin, a property and a French message.</summary>
internal sealed class PairAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Flow = new(
        "T0010", "Flow", new Bilingual("'{0}' ends a flow", "« {0} » termine un flux"), "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    private static readonly DiagnosticDescriptor Odd = new(
        "T0011", "Odd", "'{0}' is odd", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Flow, Odd];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.Name.EndsWith("Sink", StringComparison.Ordinal))
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add("origin", type.BaseType!.Name);
            context.ReportDiagnostic(Diagnostic.Create(Flow, type.Locations[0], type.BaseType.Locations, properties, type.Name));
        }
        else if (type.Name == "Odd")
        {
            context.ReportDiagnostic(Diagnostic.Create(Odd, type.Locations[0], type.Name));
        }
    }

    /// <summary>What a resource with a French satellite does, without the satellite.</summary>
    private sealed class Bilingual(string english, string french) : LocalizableString
    {
        protected override string GetText(IFormatProvider? formatProvider) =>
            formatProvider is CultureInfo { TwoLetterISOLanguageName: "fr" } ? french : english;

        protected override int GetHash() => StringComparer.Ordinal.GetHashCode(english);

        protected override bool AreEqual(object? other) => other is Bilingual bilingual && bilingual.GetText(null) == english;
    }
}
