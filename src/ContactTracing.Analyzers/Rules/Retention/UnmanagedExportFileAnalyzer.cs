using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using ContactTracing.Analyzers.Rules.Disclosure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>
/// CT1008: classified data goes into a file that no store of transfer files holds. No purge finds it there, nobody deletes it when it
/// has been sent (S7, S10).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnmanagedExportFileAnalyzer() : ClassifiedDataAnalyzer(RuleDescriptors.UnmanagedExportFile)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope) =>
        context.RegisterSemanticModelAction(file => Analyze(file, scope));

    private static void Analyze(SemanticModelAnalysisContext context, AnalysisScope scope)
    {
        foreach (var (owner, findings) in DisclosureReport.FindingsIn(context, scope))
        {
            var written = findings.Where(static f => f.Sink.Channel == SinkChannel.File).ToList();
            if (written.Count == 0 || TestCode.Includes(owner))
            {
                continue;
            }

            // A line of ten fields is one line in one file.
            foreach (var line in written.GroupBy(static f => StatementAt(f.Data.Expression)))
            {
                context.ReportDiagnostic(ToDiagnostic([.. line], owner, scope));
            }
        }
    }

    private static Diagnostic ToDiagnostic(ImmutableArray<FlowFinding> findings, ISymbol place, AnalysisScope scope)
    {
        var first = findings[0];
        var rule = RuleDescriptors.UnmanagedExportFile;
        var classes = findings.Aggregate(DataClasses.None, static (all, f) => all | f.Data.Classes);
        var pseudonym = first.Data is { Kind: DisclosureKind.Value, Subject: { } subject } ? Pseudonyms.Of(subject, place, scope) : null;
        return Diagnostic.Create(
            rule,
            first.Data.Expression.GetLocation(),
            first.Path,
            rule.Message(
                first.Data.Kind.ToString(),
                DisplayNames.Of(first.Data.Source),
                rule.Message(DisclosureReport.Held(classes)),
                DisplayNames.Of(first.Sink),
                pseudonym is null ? rule.Message("Store") : rule.Message("StoreOrPseudonym", DisplayNames.Of(pseudonym))));
    }

    private static SyntaxNode StatementAt(SyntaxNode expression) => expression.AncestorsAndSelf()
        .FirstOrDefault(static n => n is StatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax or EqualsValueClauseSyntax) ?? expression;
}
