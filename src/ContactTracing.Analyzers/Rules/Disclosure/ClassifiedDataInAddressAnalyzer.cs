using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>CT2004: health or identity data stands in a URL, a redirect, a cookie, a header or the subject of an e-mail (S24).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClassifiedDataInAddressAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.ClassifiedDataInAddress)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var report = new DisclosureReport(RuleDescriptors.ClassifiedDataInAddress, scope);
        context.RegisterOperationBlockAction(block => report.Of(block, static f =>
            f is { Sink.Channel: SinkChannel.Address, Data.Kind: DisclosureKind.Value }));
    }
}
