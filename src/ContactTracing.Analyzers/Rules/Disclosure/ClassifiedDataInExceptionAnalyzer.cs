using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>CT2003: health or identity data stands in the text or the data of an exception, or in a problem report (S24).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClassifiedDataInExceptionAnalyzer() : DisclosureAnalyzer(RuleDescriptors.ClassifiedDataInException)
{
    private protected override bool Reports(FlowFinding finding) =>
        finding is { Sink.Channel: SinkChannel.Exception, Data.Kind: DisclosureKind.Value };
}
