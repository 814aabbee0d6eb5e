using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>The types that an assembly declares, those inside other types too.</summary>
internal static class DeclaredTypes
{
    public static IEnumerable<INamedTypeSymbol> In(IAssemblySymbol assembly)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>([assembly.GlobalNamespace]);
        while (pending.Count > 0)
        {
            var container = pending.Pop();
            if (container is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var inner in container is INamespaceSymbol space ? space.GetMembers() : container.GetTypeMembers().CastArray<INamespaceOrTypeSymbol>())
            {
                pending.Push(inner);
            }
        }
    }
}
