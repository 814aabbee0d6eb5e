using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>A directive through which code can use a type or its members without naming it.</summary>
/// <param name="Alias">The other name of the type; null where its static members are imported.</param>
/// <param name="Target">The names in what it stands for.</param>
internal sealed record ImportedNames(string? Alias, ImmutableArray<string> Target)
{
    public static ImmutableArray<ImportedNames> In(SyntaxNode root) =>
    [
        .. root.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Where(static u => u.Alias is not null || u.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
            .Select(static u => new ImportedNames(u.Alias?.Name.Identifier.ValueText, NamesIn(u.NamespaceOrType))),
    ];

    private static ImmutableArray<string> NamesIn(SyntaxNode target) =>
        [.. target.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(static n => n.Identifier.ValueText)];
}
