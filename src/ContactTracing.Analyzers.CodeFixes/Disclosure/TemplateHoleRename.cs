using ContactTracing.Analyzers.Dataflow.Sinks;
using ContactTracing.Analyzers.Rules.Disclosure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>A hole <c>{Symptoms}</c> or <c>{@Case}</c> of the message template is renamed after the pseudonym that now fills it.</summary>
internal static class TemplateHoleRename
{
    public static void Queue(DocumentEditor editor, ExpressionSyntax value, Diagnostic diagnostic)
    {
        if (value.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax arguments } argument
            || diagnostic.Properties[DisclosureProperties.Pseudonym] is not { } pseudonym)
        {
            return;
        }

        var index = arguments.Arguments.IndexOf(argument);
        for (var i = index - 1; i >= 0; i--)
        {
            if (arguments.Arguments[i].Expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression))
            {
                var position = index - i - 1;
                editor.ReplaceNode(literal, (current, _) => Renamed((LiteralExpressionSyntax)current, position, pseudonym));
                return;
            }
        }
    }

    private static LiteralExpressionSyntax Renamed(LiteralExpressionSyntax literal, int position, string pseudonym)
    {
        var holes = MessageTemplate.Holes(literal.Token.ValueText);
        if (MessageTemplate.HoleAt(holes, position) is not { Number: < 0, Name.Length: > 0 } hole
            || holes.Any(h => h.Name == pseudonym)
            || holes.Count(h => h.Name == hole.Name) != 1)
        {
            return literal;
        }

        var text = literal.Token.Text;
        foreach (var prefix in new[] { "{@", "{$", "{" })
        {
            var start = text.IndexOf(prefix + hole.Name, StringComparison.Ordinal);
            var end = start + prefix.Length + hole.Name.Length;
            if (start >= 0 && end < text.Length && text[end] is '}' or ',' or ':' && text.IndexOf('}', end) is > 0 and var close)
            {
                // The alignment stays; a format that was made for a date or a number means nothing to a reference.
                var alignment = text.Substring(end, close - end).Split(':')[0];
                var renamed = text.Substring(0, start) + "{" + pseudonym + alignment + text.Substring(close);
                return (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(renamed).WithTriviaFrom(literal);
            }
        }

        return literal;
    }
}
