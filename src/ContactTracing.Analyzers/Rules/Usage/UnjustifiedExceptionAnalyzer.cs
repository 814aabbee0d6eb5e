using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Usage;

/// <summary>CT9003: a pragma or an attribute takes code out of a rule and does not say why.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnjustifiedExceptionAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.UnjustifiedException)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        context.RegisterSyntaxTreeAction(PragmaExceptions.Analyze);
        context.RegisterSemanticModelAction(AttributeExceptions.Analyze);
    }
}
