using System.Collections.Immutable;
using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Dataflow.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>
/// CT2007: classified data goes into a member, or out of a method, that others can see and nobody classified (S24, S25).
/// Until somebody does, that is where the flow ends for every other rule.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClassificationLostAnalyzer() : ClassifiedDataAnalyzer(RuleDescriptors.ClassificationLost)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope) =>
        context.RegisterSemanticModelAction(file => Analyze(file, scope));

    private static void Analyze(SemanticModelAnalysisContext context, AnalysisScope scope)
    {
        // One name made of three members is one copy: what has to be done about it, is done once.
        var losses = DisclosureReport.FindingsIn(context, scope)
            .SelectMany(static f => f.Findings)
            .Where(IsLoss)
            .GroupBy(static f => (f.Sink.Symbol, StatementAt(f.Data.Expression)), LossComparer.Instance);
        foreach (var loss in losses)
        {
            context.ReportDiagnostic(ToDiagnostic([.. loss], scope));
        }
    }

    // A classified parameter that is handed back is no news to whoever passed it.
    private static bool IsLoss(FlowFinding finding) =>
        finding.Sink.Channel == SinkChannel.Copy || finding is { Sink.Channel: SinkChannel.Result, Data.Source: not IParameterSymbol };

    private static Diagnostic ToDiagnostic(ImmutableArray<FlowFinding> findings, AnalysisScope scope)
    {
        var first = findings[0];
        var target = TargetClassification.Of(first.Sink, findings.Select(static f => f.Data), scope.Classification);
        var rule = RuleDescriptors.ClassificationLost;
        return Diagnostic.Create(
            rule,
            first.Data.Expression.GetLocation(),
            SeverityOf(first.Sink, scope),
            first.Path,
            target.Properties,
            rule.Message(
                CauseOf(first),
                DisplayNames.Of(first.Data.Source),
                rule.Message(DisclosureReport.Held(first.Data.Classes)),
                DisplayNames.Of(first.Sink),
                target.Attribute));
    }

    private static DiagnosticSeverity SeverityOf(SinkSite sink, AnalysisScope scope) => sink.Channel == SinkChannel.Result
        ? FindingSeverity.Suspicion
        : FindingSeverity.Definite(RuleDescriptors.ClassificationLost, scope);

    private static string CauseOf(FlowFinding finding) => (finding.Data.Kind, finding.Sink.Channel) switch
    {
        (DisclosureKind.Value, SinkChannel.Copy) => "ValueCopy",
        (DisclosureKind.Whole, SinkChannel.Copy) => "WholeCopy",
        (DisclosureKind.Value, _) => "ValueResult",
        _ => "WholeResult",
    };

    private static SyntaxNode StatementAt(SyntaxNode expression) => expression.AncestorsAndSelf().FirstOrDefault(static n =>
        n is StatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or ConstructorInitializerSyntax) ?? expression;

    private sealed class LossComparer : IEqualityComparer<(ISymbol Target, SyntaxNode Place)>
    {
        public static readonly LossComparer Instance = new();

        public bool Equals((ISymbol Target, SyntaxNode Place) x, (ISymbol Target, SyntaxNode Place) y) =>
            x.Place == y.Place && SymbolEqualityComparer.Default.Equals(x.Target, y.Target);

        public int GetHashCode((ISymbol Target, SyntaxNode Place) obj) => obj.Place.GetHashCode();
    }
}
