using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>CT2004: health or identity data stands in a URL, a redirect, a cookie, a header or the subject of an e-mail (S24).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClassifiedDataInAddressAnalyzer() : DisclosureAnalyzer(RuleDescriptors.ClassifiedDataInAddress)
{
    private protected override bool Reports(FlowFinding finding) =>
        finding is { Sink.Channel: SinkChannel.Address, Data.Kind: DisclosureKind.Value };
}
