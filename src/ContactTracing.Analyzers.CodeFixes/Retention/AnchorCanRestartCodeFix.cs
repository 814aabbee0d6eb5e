using System.Collections.Immutable;
using System.Composition;
using ContactTracing.Analyzers.CodeFixes.Declarations;
using ContactTracing.Analyzers.Rules;
using ContactTracing.Analyzers.Rules.Retention;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>
/// CT1005: turns the setter of an anchor into <c>init</c>. Where code sets the anchor later it is not offered: that code is a
/// finding of its own, and has to be looked at first.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnchorCanRestartCodeFix)), Shared]
public sealed class AnchorCanRestartCodeFix() : DeclarationCodeFix(RuleIds.AnchorCanRestart)
{
    private protected override string Title => "Let the anchor be set at construction only";

    private protected override async Task<ImmutableArray<SyntaxNode>> FindAsync(Project project, Diagnostic diagnostic, CancellationToken token)
    {
        diagnostic.Properties.TryGetValue(AnchorCanRestartAnalyzer.Anchor, out var id);
        if (await SourceDeclarations.FindAsync(project, id, diagnostic.Location, token).ConfigureAwait(false) is not IPropertySymbol anchor
            || !CanInit(anchor, await project.GetCompilationAsync(token).ConfigureAwait(false))
            || !await AnchorUses.AllowInitAsync(anchor, project.Solution, token).ConfigureAwait(false))
        {
            return [];
        }

        var declarations = await SourceDeclarations.EditableAsync(anchor, project.Solution, diagnostic.Location, token).ConfigureAwait(false);
        return [.. declarations.Select(Setter).OfType<SyntaxNode>()];
    }

    private protected override void Change(DocumentEditor editor, SyntaxNode declaration, Diagnostic diagnostic)
    {
        var setter = (AccessorDeclarationSyntax)declaration;
        var keyword = SyntaxFactory.Token(SyntaxKind.InitKeyword).WithTriviaFrom(setter.Keyword);
        editor.ReplaceNode(setter, SyntaxFactory.AccessorDeclaration(
            SyntaxKind.InitAccessorDeclaration, setter.AttributeLists, setter.Modifiers, keyword, setter.Body, setter.ExpressionBody, setter.SemicolonToken));
    }

    private static AccessorDeclarationSyntax? Setter(SyntaxNode declaration) =>
        (declaration as PropertyDeclarationSyntax)?.AccessorList?.Accessors.FirstOrDefault(static a => a.IsKind(SyntaxKind.SetAccessorDeclaration));

    // init needs C# 9 and a type of the framework, which .NET Framework and netstandard2.0 lack.
    private static bool CanInit(IPropertySymbol anchor, Compilation? compilation) =>
        anchor.DeclaringSyntaxReferences.All(static r => r.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 })
        && compilation?.GetTypesByMetadataName("System.Runtime.CompilerServices.IsExternalInit").IsEmpty == false;
}
