using System.Collections.Immutable;
using System.Composition;
using ContactTracing.Analyzers.CodeFixes.Declarations;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Rules.Access;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Access;

/// <summary>
/// CT3003: ends the query that a path hands out and returns its records as a list, so that callers can no longer ask for others.
/// A declaration is never widened: that its words fall short of the code is for somebody to judge.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScopeExceededCodeFix)), Shared]
public sealed class ScopeExceededCodeFix() : DeclarationCodeFix(RuleIds.ScopeExceeded)
{
    private protected override string Title => "Return the records as a list";

    private protected override async Task<ImmutableArray<SyntaxNode>> FindAsync(Project project, Diagnostic diagnostic, CancellationToken token)
    {
        if (!diagnostic.Properties.TryGetValue(AccessProperties.Cause, out var cause) || cause != "HandsOutQuery"
            || project.GetDocument(diagnostic.Location.SourceTree) is not { } document
            || await document.GetSemanticModelAsync(token).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(token).ConfigureAwait(false) is not { } root
            || root.FindNode(diagnostic.Location.SourceSpan) is not MethodDeclarationSyntax method
            || model.GetDeclaredSymbol(method, token) is not IMethodSymbol symbol
            || !QueryAsList.Fits(symbol, model.Compilation))
        {
            return [];
        }

        var editor = await DocumentEditor.CreateAsync(document, token).ConfigureAwait(false);
        QueryAsList.Change(editor, method);
        return await TrialCompilation.AllowsAsync(symbol, editor.GetChangedDocument(), project.Solution, token).ConfigureAwait(false) ? [method] : [];
    }

    private protected override void Change(DocumentEditor editor, SyntaxNode declaration, Diagnostic diagnostic) =>
        QueryAsList.Change(editor, (MethodDeclarationSyntax)declaration);
}
