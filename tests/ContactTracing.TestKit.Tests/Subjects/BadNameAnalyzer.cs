using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit.Tests.Subjects;

/// <summary>A correct analyzer: a type must not have "Bad" in its name. The wrong ones derive from it.</summary>
internal class BadNameAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new(
        "T0001", "Bad name", "'{0}' is a bad name", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected virtual GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.None;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
    }

    protected virtual DiagnosticDescriptor Reported => Rule;

    protected virtual bool IsBad(ISymbol symbol) => symbol.Name.Contains("Bad", StringComparison.Ordinal);

    protected virtual Location LocationOf(ISymbol symbol) => symbol.Locations[0];

    private void AnalyzeType(SymbolAnalysisContext context)
    {
        if (IsBad(context.Symbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Reported, LocationOf(context.Symbol), context.Symbol.Name));
        }
    }
}
