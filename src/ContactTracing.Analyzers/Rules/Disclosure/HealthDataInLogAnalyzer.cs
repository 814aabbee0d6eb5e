using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>CT2001: a test result, a symptom or what is computed from one is written where the team logs (S24, S32).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HealthDataInLogAnalyzer() : DisclosureAnalyzer(RuleDescriptors.HealthDataInLog)
{
    private protected override bool Reports(FlowFinding finding) =>
        finding is { Sink.Channel: SinkChannel.Log, Data.Kind: DisclosureKind.Value } && (finding.Data.Classes & DataClasses.Health) != 0;
}
