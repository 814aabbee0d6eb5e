using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit.Tests.Subjects;

/// <summary>Reports at the end of the compilation, in the order of names.</summary>
internal class LateAnalyzer : BadNameAnalyzer
{
    protected static readonly DiagnosticDescriptor LateRule = new(
        "T0001", "Bad name", "'{0}' is a bad name", "Test", DiagnosticSeverity.Warning,
        isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [LateRule];

    protected override DiagnosticDescriptor Reported => LateRule;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var found = new ConcurrentBag<ISymbol>();
            start.RegisterSymbolAction(symbol => Collect(symbol.Symbol, found), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                foreach (var symbol in Order(found))
                {
                    end.ReportDiagnostic(Diagnostic.Create(Reported, symbol.Locations[0], symbol.Name));
                }
            });
        });
    }

    protected virtual IEnumerable<ISymbol> Order(IEnumerable<ISymbol> symbols) => symbols.OrderBy(symbol => symbol.Name, StringComparer.Ordinal);

    private static void Collect(ISymbol symbol, ConcurrentBag<ISymbol> found)
    {
        if (symbol.Name.Contains("Bad", StringComparison.Ordinal))
        {
            found.Add(symbol);
        }
    }
}
