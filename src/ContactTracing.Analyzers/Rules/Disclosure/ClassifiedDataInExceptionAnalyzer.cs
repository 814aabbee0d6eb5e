using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>CT2003: health or identity data stands in the text or the data of an exception, or in a problem report (S24).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClassifiedDataInExceptionAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.ClassifiedDataInException)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var report = new DisclosureReport(RuleDescriptors.ClassifiedDataInException, scope);
        context.RegisterOperationBlockAction(block => report.Of(block, static f =>
            f is { Sink.Channel: SinkChannel.Exception, Data.Kind: DisclosureKind.Value }));
    }
}
