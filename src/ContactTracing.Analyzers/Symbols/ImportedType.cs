using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>A directive through which code can use a type or its members without naming it. Few programs have any, and then names tell what code means.</summary>
/// <param name="Alias">The other name of the type; null where its static members are imported.</param>
/// <param name="Names">The names in what it stands for, that of the type last.</param>
internal sealed record ImportedType(string? Alias, ImmutableArray<string> Names)
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<ImmutableArray<ImportedType>>> Compilations = new();

    /// <summary>Those of all files.</summary>
    public static ImmutableArray<ImportedType> In(Compilation compilation) =>
        Compilations.GetValue(compilation, static c => new([.. c.SyntaxTrees.SelectMany(static tree => In(tree.GetRoot()))])).Value;

    /// <summary>The aliases that may stand for the type of that simple name.</summary>
    public static IEnumerable<string> AliasesOf(Compilation compilation, string type) => In(compilation)
        .Where(i => i.Names.LastOrDefault() == type)
        .Select(static i => i.Alias)
        .OfType<string>();

    private static IEnumerable<ImportedType> In(SyntaxNode root) => root
        .DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<UsingDirectiveSyntax>()
        .Where(static u => u.Alias is not null || u.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
        .Select(static u => new ImportedType(u.Alias?.Name.Identifier.ValueText, NamesIn(u.NamespaceOrType)));

    private static ImmutableArray<string> NamesIn(SyntaxNode target) =>
        [.. target.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(static n => n.Identifier.ValueText)];
}
