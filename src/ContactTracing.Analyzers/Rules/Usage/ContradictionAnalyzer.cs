using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Usage;

/// <summary>
/// CT9002: attributes that contradict themselves, each other, or what they inherit. None of them has the effect that its
/// author expects: the stricter declaration holds, and an impossible one counts for nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContradictionAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.Contradiction)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        context.RegisterSemanticModelAction(RetentionContradictions.AnalyzeAttributes);
        context.RegisterSymbolAction(RetentionContradictions.AnalyzeDefault, SymbolKind.NamedType);
        context.RegisterSymbolAction(
            c => DenialContradictions.Analyze(c, scope.Classification),
            SymbolKind.Property,
            SymbolKind.Field,
            SymbolKind.Parameter,
            SymbolKind.Method);
    }
}
