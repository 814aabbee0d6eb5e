using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>What the aliases of a compilation stand for. Few have any, and then names tell what code means.</summary>
internal static class UsingAliases
{
    private static readonly ConditionalWeakTable<Compilation, ImmutableHashSet<string>> Targets = new();

    /// <summary>Whether some alias may stand for the type, by its simple name.</summary>
    public static bool MayMean(Compilation compilation, string type) => Targets.GetValue(compilation, Read).Contains(type);

    private static ImmutableHashSet<string> Read(Compilation compilation) => compilation.SyntaxTrees
        .SelectMany(static tree => tree.GetRoot().DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        .OfType<UsingDirectiveSyntax>()
        .Where(static u => u.Alias is not null)
        .Select(static u => u.NamespaceOrType.GetLastToken().ValueText)
        .ToImmutableHashSet(StringComparer.Ordinal);
}
