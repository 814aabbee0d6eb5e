using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContactTracing.Analyzers.Rules.Retention.Survival;

/// <summary>With which types the code of the compilation uses its generic classes, as far as it writes them out: <c>Store&lt;Case&gt;</c>.</summary>
internal sealed class GenericUses(Compilation compilation)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>> _uses = new(SymbolEqualityComparer.Default);

    public ImmutableArray<INamedTypeSymbol> Of(INamedTypeSymbol type, CancellationToken token) =>
        _uses.TryGetValue(type, out var known) ? known : _uses.GetOrAdd(type, Find(type, token));

    /// <summary>Whether a type is, or is made with, a type parameter.</summary>
    public static bool MentionsParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => MentionsParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(MentionsParameter),
        _ => false,
    };

    private ImmutableArray<INamedTypeSymbol> Find(INamedTypeSymbol type, CancellationToken token) =>
    [
        .. compilation.SyntaxTrees
            .Where(tree => FileWords.Of(tree, token).MayContain(type.Name))
            .SelectMany(tree => UsesIn(tree, type, token))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default),
    ];

    private IEnumerable<INamedTypeSymbol> UsesIn(SyntaxTree tree, INamedTypeSymbol type, CancellationToken token)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot(token).DescendantNodes().OfType<GenericNameSyntax>()
            .Where(name => name.Identifier.ValueText == type.Name && name.Arity == type.Arity)
            .Select(name => model.GetSymbolInfo(name, token).Symbol switch
            {
                INamedTypeSymbol named => named,
                // new Store<Case>() names the constructor.
                IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
                _ => null,
            })
            .OfType<INamedTypeSymbol>()
            .Where(use => !use.IsUnboundGenericType && SymbolEqualityComparer.Default.Equals(use.OriginalDefinition, type));
    }
}
