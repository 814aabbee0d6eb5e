using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>CT2005: an object with classified members is logged, printed or serialised as it is, into whatever channel (S24).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImplicitDisclosureAnalyzer() : DisclosureAnalyzer(RuleDescriptors.ImplicitDisclosure)
{
    private protected override bool Reports(FlowFinding finding) =>
        finding is { Sink.Channel: SinkChannel.Log or SinkChannel.Exception or SinkChannel.Address, Data.Kind: DisclosureKind.Whole };
}
