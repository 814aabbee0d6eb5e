using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

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
        PseudonymRead.Of(root, diagnostic) is null ? null : DisclosureSlot.Of(root, diagnostic);

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
}
