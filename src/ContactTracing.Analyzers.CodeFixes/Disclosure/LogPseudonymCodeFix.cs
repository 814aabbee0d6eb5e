using System.Globalization;
using ContactTracing.Analyzers.Rules.Disclosure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>
/// Puts the pseudonym of the record in the place of what is classified: of the whole hole, operand or argument, because what
/// was computed from the data makes no sense of a reference.
/// </summary>
/// <param name="ruleId">The rule whose diagnostics are fixed.</param>
public abstract class LogPseudonymCodeFix(string ruleId) : ContactTracingCodeFix(ruleId)
{
    private protected override string Title => "Log the pseudonym";

    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic) =>
        PseudonymRead.Of(root, diagnostic) is null ? null : SlotOf(root, diagnostic);

    private protected override bool CanChange(SemanticModel model, SyntaxNode target, Diagnostic diagnostic) =>
        Replacement(model, target, diagnostic) is not null;

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic)
    {
        if (Replacement(editor.SemanticModel, target, diagnostic) is not { } replacement)
        {
            return;
        }

        if (target.Parent is InterpolationSyntax { FormatClause: { } format })
        {
            // A format that was made for a date or a number means nothing to a reference, and may throw.
            editor.RemoveNode(format);
        }

        TemplateHoleRename.Queue(editor, (ExpressionSyntax)target, diagnostic);
        editor.ReplaceNode(target, replacement.WithTriviaFrom(target));
    }

    private static ExpressionSyntax? Replacement(SemanticModel model, SyntaxNode target, Diagnostic diagnostic)
    {
        var read = PseudonymRead.Of(target.SyntaxTree.GetRoot(), diagnostic);
        return read is null ? null : SlotType.Fit(model, (ExpressionSyntax)target, read.In(model));
    }

    private static ExpressionSyntax? SlotOf(SyntaxNode root, Diagnostic diagnostic)
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
