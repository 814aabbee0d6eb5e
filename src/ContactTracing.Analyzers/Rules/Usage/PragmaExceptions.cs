using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Usage;

/// <summary>
/// <c>#pragma warning disable CT1001</c>, whose reason is a comment behind it or directly above. One that disables this rule
/// too, by its name or by naming none, is its author's right.
/// </summary>
internal static class PragmaExceptions
{
    public static void Analyze(SyntaxTreeAnalysisContext context)
    {
        var root = (CSharpSyntaxNode)context.Tree.GetRoot(context.CancellationToken);
        for (var directive = root.GetFirstDirective(IsException); directive is not null; directive = directive.GetNextDirective(IsException))
        {
            var pragma = (PragmaWarningDirectiveTriviaSyntax)directive;
            var ids = RulesOf(pragma).Select(static r => r.Identifier.ValueText).ToImmutableArray();
            if (Comments(pragma).All(comment => ExceptionReason.IsMissingFor(comment, ids)))
            {
                Report(context, pragma);
            }
        }
    }

    private static void Report(SyntaxTreeAnalysisContext context, PragmaWarningDirectiveTriviaSyntax pragma)
    {
        foreach (var rule in RulesOf(pragma))
        {
            var message = RuleDescriptors.UnjustifiedException.Message("Pragma", rule.Identifier.ValueText);
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.UnjustifiedException, rule.GetLocation(), message));
        }
    }

    private static bool IsException(DirectiveTriviaSyntax directive) =>
        directive.IsActive && directive is PragmaWarningDirectiveTriviaSyntax pragma && Disables(pragma)
        && RulesOf(pragma).Any()
        && RulesOf(pragma).All(static r => r.Identifier.ValueText != RuleIds.UnjustifiedException);

    private static bool Disables(PragmaWarningDirectiveTriviaSyntax pragma) =>
        pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);

    private static IEnumerable<IdentifierNameSyntax> RulesOf(PragmaWarningDirectiveTriviaSyntax pragma) =>
        pragma.ErrorCodes.OfType<IdentifierNameSyntax>().Where(static code => RuleIds.IsRuleId(code.Identifier.ValueText));

    private static IEnumerable<string> Comments(PragmaWarningDirectiveTriviaSyntax pragma) =>
        pragma.DescendantTrivia().Where(IsComment).Concat(CommentsAbove(pragma)).Select(static c => c.ToString().Trim('/', '*', ' ', '\t'));

    // The lines that end where the pragma begins; further pragmas in between share their comment.
    private static IEnumerable<SyntaxTrivia> CommentsAbove(PragmaWarningDirectiveTriviaSyntax pragma)
    {
        var lines = pragma.SyntaxTree.GetText().Lines;
        var start = pragma.SpanStart;
        foreach (var trivia in pragma.ParentTrivia.Token.LeadingTrivia.Reverse().Where(t => t.SpanStart < pragma.SpanStart))
        {
            if (trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                continue;
            }

            if (lines.IndexOf(trivia.Span.End) != lines.IndexOf(start) - 1)
            {
                yield break;
            }

            if (IsComment(trivia))
            {
                yield return trivia;
            }
            else if (trivia.GetStructure() is not PragmaWarningDirectiveTriviaSyntax above || !Disables(above))
            {
                yield break;
            }

            start = trivia.SpanStart;
        }
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
}
