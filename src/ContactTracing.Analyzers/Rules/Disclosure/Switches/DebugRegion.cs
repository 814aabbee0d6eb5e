using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Disclosure.Switches;

/// <summary>What stands between <c>#if DEBUG</c> and its end: a release does not contain it.</summary>
internal static class DebugRegion
{
    public static bool Contains(SyntaxNode node)
    {
        var root = node.SyntaxTree.GetRoot();
        for (var directive = root.ContainsDirectives ? root.GetFirstDirective() : null; directive is not null; directive = directive.GetNextDirective())
        {
            if (directive.SpanStart > node.SpanStart)
            {
                break;
            }

            if (directive is BranchingDirectiveTriviaSyntax { BranchTaken: true } branch && IsDebug(branch) && EndOf(branch) > node.Span.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDebug(BranchingDirectiveTriviaSyntax branch) => branch switch
    {
        ConditionalDirectiveTriviaSyntax { Condition: var condition } => Requires(condition),
        ElseDirectiveTriviaSyntax otherwise => otherwise.GetRelatedDirectives().OfType<ConditionalDirectiveTriviaSyntax>().Any(Excludes),
        _ => false,
    };

    private static bool Excludes(ConditionalDirectiveTriviaSyntax branch) =>
        branch.Condition is PrefixUnaryExpressionSyntax { Operand: var negated } && Requires(negated);

    private static bool Requires(ExpressionSyntax condition) => condition switch
    {
        IdentifierNameSyntax { Identifier.ValueText: "DEBUG" } => true,
        ParenthesizedExpressionSyntax parenthesized => Requires(parenthesized.Expression),
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) => Requires(both.Left) || Requires(both.Right),
        BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression) => Requires(either.Left) && Requires(either.Right),
        _ => false,
    };

    private static int EndOf(BranchingDirectiveTriviaSyntax branch)
    {
        var related = branch.GetRelatedDirectives();
        var next = related.FirstOrDefault(d => d.SpanStart > branch.SpanStart);
        return next?.SpanStart ?? branch.SyntaxTree.Length;
    }
}
