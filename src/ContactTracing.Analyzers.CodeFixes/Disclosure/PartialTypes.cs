using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;

namespace ContactTracing.Analyzers.CodeFixes.Disclosure;

/// <summary>Declares a type and its containers <c>partial</c>, in whatever file and project of the solution they stand.</summary>
internal static class PartialTypes
{
    /// <summary>The declarations that lack the modifier; empty when there is nothing to do or the type is not in the solution.</summary>
    public static async Task<ImmutableArray<SyntaxReference>> FindAsync(Project project, string? typeId, CancellationToken token)
    {
        if (typeId is null
            || await project.GetCompilationAsync(token).ConfigureAwait(false) is not { } compilation
            || DocumentationCommentId.GetFirstSymbolForDeclarationId(typeId, compilation) is not INamedTypeSymbol type)
        {
            return [];
        }

        var declared = await SymbolFinder.FindSourceDefinitionAsync(type, project.Solution, token).ConfigureAwait(false) ?? type;
        var declarations = ImmutableArray.CreateBuilder<SyntaxReference>();
        for (var level = declared as INamedTypeSymbol; level is not null; level = level.ContainingType)
        {
            declarations.AddRange(level.DeclaringSyntaxReferences.Where(r =>
                project.Solution.GetDocument(r.SyntaxTree) is not null
                && r.GetSyntax(token) is TypeDeclarationSyntax syntax
                && !syntax.Modifiers.Any(SyntaxKind.PartialKeyword)));
        }

        return declarations.ToImmutable();
    }

    public static async Task<Solution> MakeAsync(Project project, string typeId, CancellationToken token)
    {
        var editor = new SolutionEditor(project.Solution);
        foreach (var declaration in await FindAsync(project, typeId, token).ConfigureAwait(false))
        {
            var document = await editor.GetDocumentEditorAsync(project.Solution.GetDocument(declaration.SyntaxTree)!.Id, token).ConfigureAwait(false);
            var syntax = await declaration.GetSyntaxAsync(token).ConfigureAwait(false);
            document.ReplaceNode(syntax, static (current, _) => WithPartial((TypeDeclarationSyntax)current));
        }

        return editor.GetChangedSolution();
    }

    private static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax type)
    {
        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count > 0)
        {
            return type.AddModifiers(partial);
        }

        // Without modifiers the keyword carries the comment and the indentation of the declaration.
        var keyword = type.Keyword;
        return (TypeDeclarationSyntax)type
            .ReplaceToken(keyword, keyword.WithLeadingTrivia())
            .AddModifiers(partial.WithLeadingTrivia(keyword.LeadingTrivia));
    }
}
