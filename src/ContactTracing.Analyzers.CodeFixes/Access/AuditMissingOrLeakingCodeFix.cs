using System.Composition;
using ContactTracing.Analyzers.CodeFixes.Disclosure;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Rules.Access;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Access;

/// <summary>CT3005: the entry names the record by its reference, or by its pseudonym, instead of by what is known of the person.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AuditMissingOrLeakingCodeFix)), Shared]
public sealed class AuditMissingOrLeakingCodeFix() : ContactTracingCodeFix(RuleIds.AuditMissingOrLeaking)
{
    private protected override string Title => "Use the reference";

    private protected override SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic) =>
        PseudonymRead.Of(root, diagnostic) is null || DisclosureSlot.Of(root, diagnostic) is not { } slot
            ? null
            : diagnostic.Properties.ContainsKey(AccessProperties.IsReference) ? MadeOf(slot) ?? slot : slot;

    private protected override bool CanChange(SemanticModel model, SyntaxNode target, Diagnostic diagnostic) => Replacement(model, target, diagnostic) is not null;

    private protected override void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic)
    {
        if (Replacement(editor.SemanticModel, target, diagnostic) is not { } replacement)
        {
            return;
        }

        if (target.Parent is InterpolationSyntax { FormatClause: { } format })
        {
            editor.RemoveNode(format);
        }

        editor.ReplaceNode(target, replacement.WithTriviaFrom(target));
    }

    // What is a reference already is not made one: RecordReference.Of(c.NationalId) becomes c.Reference.
    private static InvocationExpressionSyntax? MadeOf(ExpressionSyntax slot) =>
        slot.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Of" or "OrNone" } made } call }
        && made.Expression.ToString().EndsWith("RecordReference", StringComparison.Ordinal)
            ? call
            : null;

    private static ExpressionSyntax? Replacement(SemanticModel model, SyntaxNode target, Diagnostic diagnostic) =>
        PseudonymRead.Of(target.SyntaxTree.GetRoot(), diagnostic) is { } read ? SlotType.Fit(model, (ExpressionSyntax)target, read.In(model)) : null;
}
