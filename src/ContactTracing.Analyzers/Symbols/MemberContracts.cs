using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>The declarations whose word a member keeps.</summary>
internal static class MemberContracts
{
    /// <summary>The member itself, then what it overrides, then what it implements.</summary>
    public static IEnumerable<ISymbol> Of(ISymbol member)
    {
        for (ISymbol? declared = member; declared is not null; declared = Overridden(declared))
        {
            yield return declared;
        }

        if (member.IsStatic || member.ContainingType is not { TypeKind: not TypeKind.Interface } type)
        {
            yield break;
        }

        foreach (var explicitly in ExplicitlyImplemented(member))
        {
            yield return explicitly;
        }

        // An implicit implementation has the name of the contract: no need to ask for every member of every interface.
        foreach (var contract in type.AllInterfaces.SelectMany(i => i.GetMembers(member.Name)))
        {
            if (contract.Kind == member.Kind
                && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(contract)?.OriginalDefinition, member.OriginalDefinition))
            {
                yield return contract;
            }
        }
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };

    private static IEnumerable<ISymbol> ExplicitlyImplemented(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        IEventSymbol @event => @event.ExplicitInterfaceImplementations,
        _ => [],
    };
}
