using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>CT2005: an object with classified members is logged, printed or serialised as it is, into whatever channel (S24).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImplicitDisclosureAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.ImplicitDisclosure)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var report = new DisclosureReport(RuleDescriptors.ImplicitDisclosure, scope);
        context.RegisterOperationBlockAction(block => report.Of(block, static f =>
            f is { Sink.Channel: SinkChannel.Log or SinkChannel.Exception or SinkChannel.Address, Data.Kind: DisclosureKind.Whole }));
    }
}
