using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>What the aliases of a compilation stand for. Few have any, and then names tell what code means.</summary>
internal static class UsingAliases
{
    private static readonly ConditionalWeakTable<Compilation, ILookup<string, string>> Aliases = new();

    /// <summary>The aliases that may stand for the type of that simple name.</summary>
    public static IEnumerable<string> Of(Compilation compilation, string type) => Aliases.GetValue(compilation, Read)[type];

    private static ILookup<string, string> Read(Compilation compilation) => compilation.SyntaxTrees
        .SelectMany(static tree => tree.GetRoot().DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        .OfType<UsingDirectiveSyntax>()
        .Where(static u => u.Alias is not null)
        .ToLookup(static u => u.NamespaceOrType.GetLastToken().ValueText, static u => u.Alias!.Name.Identifier.ValueText, StringComparer.Ordinal);
}
