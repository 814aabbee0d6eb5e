using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>CT2002: who a person is, is written where the team logs (S24).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdentityDataInLogAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.IdentityDataInLog)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var report = new DisclosureReport(RuleDescriptors.IdentityDataInLog, scope);
        context.RegisterOperationBlockAction(block => report.Of(block, static f =>
            f is { Sink.Channel: SinkChannel.Log, Data.Kind: DisclosureKind.Value } && (f.Data.Classes & DataClasses.Identity) != 0));
    }
}
