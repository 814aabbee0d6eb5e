using ContactTracing.Analyzers.Rules.Retention.Anchors;
using ContactTracing.Analyzers.Rules.Retention.Drift;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>
/// CT1003: code counts the period by hand. Neither 90 days nor three months of the .NET calendar are the deadline of the law: for
/// some days of the year each is a day late.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CalendarDriftAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.CalendarDrift)
{
    private static DiagnosticDescriptor Rule => RuleDescriptors.CalendarDrift;

    /// <summary>What is compared by hand in a comparison, or null. The fix asks again, so that it changes only what is found.</summary>
    internal static HandWrittenCutoff? CutoffIn(SyntaxNode comparison, AnchorMembers anchors, SemanticModel model, CancellationToken token) =>
        TimeComparison.Of(model.GetOperation(comparison, token)) is { } operation
            ? HandWrittenCutoff.Of(operation, new AgeReader(anchors, model.Compilation, token))
            : null;

    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var anchors = new AnchorMembers(scope);
        var members = new DueMembers(anchors, scope.Compilation);
        context.RegisterSemanticModelAction(c => Analyze(c, anchors, members));
    }

    private static void Analyze(SemanticModelAnalysisContext context, AnchorMembers anchors, DueMembers members)
    {
        var (model, token) = (context.SemanticModel, context.CancellationToken);
        if (!members.MayBeMentionedIn(model.SyntaxTree, token))
        {
            return;
        }

        foreach (var comparison in PlacesThatMention(members, model.SyntaxTree.GetRoot(token)).SelectMany(static p => p.DescendantNodes()).Where(IsComparison))
        {
            if (CutoffIn(comparison, anchors, model, token) is { } cutoff && !IsExempt(EnclosingMembers.At(comparison.SpanStart, model, token)))
            {
                var policy = GeneratedPolicy.NameFor(cutoff.Record);
                context.ReportDiagnostic(Diagnostic.Create(Rule, QuestionAt(comparison).GetLocation(), Rule.Message("Comparison", cutoff.Anchor.Member.Name, cutoff.Record.Name, policy)));
            }
        }
    }

    /// <summary>The code that mentions an anchor, or a time that counts from one: an age may be computed in one statement and compared in another.</summary>
    private static IEnumerable<SyntaxNode> PlacesThatMention(DueMembers members, SyntaxNode root) => root.DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Where(n => members.HaveName(n.Identifier.ValueText))
        .Select(static n => n.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
        {
            GlobalStatementSyntax statement => statement.Parent,
            BaseTypeDeclarationSyntax => null,
            var member => member,
        })
        .OfType<SyntaxNode>()
        .Distinct();

    private static bool IsComparison(SyntaxNode node) =>
        node is RelationalPatternSyntax or BinaryExpressionSyntax { OperatorToken.Text: "<" or "<=" or ">" or ">=" };

    // What is read as one: the pattern with the value or the member before it.
    private static SyntaxNode QuestionAt(SyntaxNode comparison) =>
        comparison is RelationalPatternSyntax { Parent: IsPatternExpressionSyntax or SubpatternSyntax } pattern ? pattern.Parent! : comparison;

    // Tests count by hand on purpose.
    private static bool IsExempt(ISymbol? place) =>
        place is not null && (GeneratedCode.Includes(place) || TestCode.Includes(place));
}
