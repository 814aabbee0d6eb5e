using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.CodeFixes.Declarations;

/// <summary>Finds what keeps a type closed to generated code, in all files that declare it or a type around it.</summary>
internal static class PartialTypes
{
    /// <summary>The declarations that lack the modifier <c>partial</c>; none when the type is not in the solution.</summary>
    public static async Task<ImmutableArray<SyntaxNode>> FindClosedAsync(Project project, string? typeId, Location place, CancellationToken token)
    {
        var closed = ImmutableArray.CreateBuilder<SyntaxNode>();
        var declared = await SourceDeclarations.FindAsync(project, typeId, place, token).ConfigureAwait(false);
        for (var level = declared as INamedTypeSymbol; level is not null; level = level.ContainingType)
        {
            var declarations = await SourceDeclarations.EditableAsync(level, project.Solution, place, token).ConfigureAwait(false);
            closed.AddRange(declarations.Where(static d => d is TypeDeclarationSyntax type && !PartialModifier.IsOn(type)));
        }

        return closed.ToImmutable();
    }
}
