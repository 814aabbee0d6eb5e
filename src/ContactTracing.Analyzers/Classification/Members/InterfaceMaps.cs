using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Members;

/// <summary>
/// Which interface members a type implements by which of its own or inherited members. One pass over the interfaces of a
/// type serves all its members, so that the cost stays linear.
/// </summary>
internal sealed class InterfaceMaps(ClassifiableAssemblies assemblies)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableDictionary<ISymbol, ImmutableArray<ISymbol>>> _maps =
        new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The interface members that <paramref name="type"/> implements by <paramref name="member"/>, which may be declared in
    /// one of its bases.
    /// </summary>
    public ImmutableArray<ISymbol> Implemented(ISymbol member, INamedTypeSymbol type) =>
        _maps.GetOrAdd(type.OriginalDefinition, Build).TryGetValue(member.OriginalDefinition, out var implemented) ? implemented : [];

    private ImmutableDictionary<ISymbol, ImmutableArray<ISymbol>> Build(INamedTypeSymbol type)
    {
        var map = ImmutableDictionary.CreateBuilder<ISymbol, ImmutableArray<ISymbol>>(SymbolEqualityComparer.Default);
        foreach (var member in type.AllInterfaces.Where(assemblies.Contains).SelectMany(i => i.GetMembers()).Where(HoldsValue))
        {
            if (type.FindImplementationForInterfaceMember(member) is { } implementation)
            {
                var known = map.TryGetValue(implementation.OriginalDefinition, out var members) ? members : [];
                map[implementation.OriginalDefinition] = known.Add(member);
            }
        }

        return map.ToImmutable();
    }

    // Accessors follow their property, and events hold no value.
    private static bool HoldsValue(ISymbol member) =>
        member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion };
}
