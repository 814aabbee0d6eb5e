using ContactTracing.Analyzers.Rules.Access.Bypassing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// CT3004: classified data is reached where neither a declaration nor its guard sees it. Files are asked for their words first, and
/// only what stands at those is bound.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GuardBypassedAnalyzer() : ClassifiedDataAnalyzer(RuleDescriptors.GuardBypassed)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var search = new BypassSearch(scope);
        context.RegisterSemanticModelAction(file =>
        {
            foreach (var bypass in search.In(file.SemanticModel, file.CancellationToken))
            {
                file.ReportDiagnostic(bypass.ToDiagnostic(scope));
            }
        });
        context.RegisterSymbolAction(
            c =>
            {
                foreach (var bypass in search.In((INamedTypeSymbol)c.Symbol))
                {
                    c.ReportDiagnostic(bypass.ToDiagnostic(scope));
                }
            },
            SymbolKind.NamedType);
    }
}
