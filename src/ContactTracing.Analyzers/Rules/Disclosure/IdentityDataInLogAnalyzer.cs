using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>CT2002: who a person is, is written where the team logs (S24).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdentityDataInLogAnalyzer() : DisclosureAnalyzer(RuleDescriptors.IdentityDataInLog)
{
    private protected override bool Reports(FlowFinding finding) =>
        finding is { Sink.Channel: SinkChannel.Log, Data.Kind: DisclosureKind.Value } && (finding.Data.Classes & DataClasses.Identity) != 0;
}
