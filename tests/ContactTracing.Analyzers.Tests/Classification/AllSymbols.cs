using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Classification;

/// <summary>Every type, member, parameter and type parameter of an assembly, in the order of declaration.</summary>
internal static class AllSymbols
{
    public static IEnumerable<ISymbol> Of(IAssemblySymbol assembly) => Of((INamespaceOrTypeSymbol)assembly.GlobalNamespace);

    private static IEnumerable<ISymbol> Of(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            yield return member;
            var inner = member switch
            {
                INamespaceSymbol space => Of(space),
                INamedTypeSymbol type => type.TypeParameters.Concat(Of(type)),
                IMethodSymbol method => method.Parameters.Concat<ISymbol>(method.TypeParameters),
                IPropertySymbol property => property.Parameters,
                _ => [],
            };
            foreach (var symbol in inner)
            {
                yield return symbol;
            }
        }
    }
}
