using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;

namespace ContactTracing.Analyzers.CodeFixes.Declarations;

/// <summary>Finds what a diagnostic names by its documentation id, in whatever file and project of the solution it stands.</summary>
internal static class SourceDeclarations
{
    /// <summary>The symbol as its own project declares it; null when the project does not know it.</summary>
    public static async Task<ISymbol?> FindAsync(Project project, string? id, Location place, CancellationToken token)
    {
        if (id is null || await project.GetCompilationAsync(token).ConfigureAwait(false) is not { } compilation)
        {
            return null;
        }

        // Types that are local to their files may share an id; nothing outside the file can mean them.
        var found = Named(id, compilation).ToList();
        var symbol = found.FirstOrDefault(s => s.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == place.SourceTree)) ?? found.FirstOrDefault();
        return symbol is null
            ? null
            : await SymbolFinder.FindSourceDefinitionAsync(symbol, project.Solution, token).ConfigureAwait(false) ?? symbol;
    }

    /// <summary>Its declarations in documents that people edit, those at the place first; none for metadata and generated code.</summary>
    public static async Task<ImmutableArray<SyntaxNode>> EditableAsync(ISymbol symbol, Solution solution, Location place, CancellationToken token)
    {
        var nodes = new List<SyntaxNode>();
        foreach (var reference in Parts(symbol).SelectMany(static p => p.DeclaringSyntaxReferences))
        {
            if (solution.GetDocument(reference.SyntaxTree) is not null)
            {
                nodes.Add(await reference.GetSyntaxAsync(token).ConfigureAwait(false));
            }
        }

        return [.. nodes.OrderBy(n => n.SyntaxTree == place.SourceTree && n.Span.Contains(place.SourceSpan) ? 0 : 1)];
    }

    // Members are compared by their own ids: the compiler's look-up misses explicit implementations of generic interfaces.
    private static IEnumerable<ISymbol> Named(string id, Compilation compilation)
    {
        var name = id.Split('(')[0];
        var end = name.LastIndexOf('.');
        return id.StartsWith("T:", StringComparison.Ordinal) || end < 0
            ? DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation)
            : DocumentationCommentId.GetSymbolsForDeclarationId("T:" + name.Substring(2, end - 2), compilation)
                .OfType<INamedTypeSymbol>()
                .SelectMany(static t => t.GetMembers())
                .Where(m => m.GetDocumentationCommentId() == id);
    }

    // The implementation of a partial member is a symbol of its own.
    private static IEnumerable<ISymbol> Parts(ISymbol symbol)
    {
        yield return symbol;
        ISymbol? implementation = symbol switch
        {
            IMethodSymbol method => method.PartialImplementationPart,
            IPropertySymbol property => property.PartialImplementationPart,
            _ => null,
        };
        if (implementation is not null)
        {
            yield return implementation;
        }
    }
}
