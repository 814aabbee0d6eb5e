using System.Globalization;
using ContactTracing.Analyzers.Rules.Disclosure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>The whole hole, operand or argument of which a diagnostic of band CT2 shows the data.</summary>
internal static class DisclosureSlot
{
    /// <summary>Null where the slot is in another file or has been edited away.</summary>
    public static ExpressionSyntax? Of(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!TryRead(diagnostic, DisclosureProperties.SlotStart, out var start)
            || !TryRead(diagnostic, DisclosureProperties.SlotLength, out var length)
            || !root.FullSpan.Contains(new TextSpan(start, length)))
        {
            return null;
        }

        var slot = root.FindNode(new TextSpan(start, length), getInnermostNodeForTie: true);
        return slot is ExpressionSyntax expression && slot.Span == new TextSpan(start, length) ? expression : null;
    }

    private static bool TryRead(Diagnostic diagnostic, string property, out int value)
    {
        value = 0;
        return diagnostic.Properties.TryGetValue(property, out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
