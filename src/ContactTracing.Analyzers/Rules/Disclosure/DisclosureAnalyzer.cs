using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>
/// Base of the rules that report where classified data leaves the program. They ask for files and not for code: the compiler
/// visits every body for whoever asks for these, and most bodies have nothing to do with such data.
/// </summary>
public abstract class DisclosureAnalyzer : ClassifiedDataAnalyzer
{
    private protected DisclosureAnalyzer(DiagnosticDescriptor rule)
        : base(rule)
    {
    }

    private protected sealed override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var report = new DisclosureReport(SupportedDiagnostics[0], scope);
        context.RegisterSemanticModelAction(file => report.Of(file, Reports));
    }

    private protected abstract bool Reports(FlowFinding finding);
}
