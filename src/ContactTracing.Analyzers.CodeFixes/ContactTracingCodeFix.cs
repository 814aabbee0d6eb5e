using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes;

/// <summary>
/// Base of the fixes whose change stays in the document of the diagnostic. One edit serves a single fix and Fix All,
/// so that the two cannot disagree.
/// </summary>
/// <param name="ruleId">The rule whose diagnostics are fixed.</param>
public abstract class ContactTracingCodeFix(string ruleId) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [ruleId];

    /// <summary>What the light bulb says. It is the equivalence key too, hence a constant.</summary>
    private protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new AllInDocument(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is not null && model is not null
                && FindTarget(root, diagnostic) is { } target && CanChange(model, target, diagnostic))
            {
                var action = CodeAction.Create(Title, token => FixAsync(context.Document, [diagnostic], token), Title);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>The node that the fix changes, or null when there is nothing that it could change.</summary>
    private protected abstract SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic);

    /// <summary>Whether the changed code would compile, where syntax alone does not say so.</summary>
    private protected virtual bool CanChange(SemanticModel model, SyntaxNode target, Diagnostic diagnostic) => true;

    /// <summary>Queues the change of <paramref name="target"/>, a node that <see cref="FindTarget"/> returned.</summary>
    private protected abstract void Change(DocumentEditor editor, SyntaxNode target, Diagnostic diagnostic);

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken token)
    {
        var editor = await DocumentEditor.CreateAsync(document, token).ConfigureAwait(false);
        var changed = new HashSet<SyntaxNode>();
        foreach (var diagnostic in diagnostics)
        {
            // Two findings may share a target, and the editor changes a node once.
            if (FindTarget(editor.OriginalRoot, diagnostic) is { } target && CanChange(editor.SemanticModel, target, diagnostic) && changed.Add(target))
            {
                Change(editor, target, diagnostic);
            }
        }

        return editor.GetChangedDocument();
    }

    private sealed class AllInDocument(ContactTracingCodeFix fix) : DocumentBasedFixAllProvider
    {
        protected override string GetFixAllTitle(FixAllContext fixAllContext) => fix.Title;

        protected override async Task<Document?> FixAllAsync(
            FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics) =>
            await fix.FixAsync(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false);
    }
}
