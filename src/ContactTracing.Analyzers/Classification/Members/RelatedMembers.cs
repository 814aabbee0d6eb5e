using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Members;

/// <summary>A symbol whose declarations bind another one, and how it comes to that.</summary>
internal readonly record struct RelatedMember(ReasonKind Kind, ISymbol Symbol);

/// <summary>Finds the symbols that hold the same value as a member, or whose contract the member must keep.</summary>
internal sealed class RelatedMembers(InterfaceMaps interfaces)
{
    /// <summary>The symbol that stands for the value: the property for its accessors and its field, the method for its reduced form.</summary>
    public static ISymbol Canonical(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => Canonical(alias.Target),
        IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } property } => property,
        IMethodSymbol { ReducedFrom: { } unreduced } method => Unreduced(method, unreduced),
        IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => property,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { AssociatedSymbol: IPropertySymbol property } } parameter =>
            parameter.Ordinal < property.Parameters.Length ? property.Parameters[parameter.Ordinal] : property,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { ReducedFrom: { } unreduced } method } parameter =>
            Unreduced(method, unreduced).Parameters[parameter.Ordinal + 1],
        _ => symbol,
    };

    /// <summary>The member and all that bind it, over any number of steps, nearest first. Records bind in both directions, hence the set.</summary>
    /// <param name="member">The member.</param>
    /// <param name="receiver">The type through which it is reached, where that is not the one that declares it.</param>
    public IReadOnlyList<BoundMember> Bound(ISymbol member, INamedTypeSymbol? receiver)
    {
        var bound = new List<BoundMember>(1) { new(member, null, default) };
        HashSet<ISymbol>? seen = null;
        for (var i = 0; i < bound.Count; i++)
        {
            var next = i == 0 && receiver is not null ? Of(member).Concat(Implemented(member, receiver)) : Of(bound[i].Symbol);
            foreach (var related in next)
            {
                // Most members are bound to nothing, so the set is made for those that are.
                seen ??= new(SymbolEqualityComparer.Default) { member };
                if (seen.Add(related.Symbol))
                {
                    bound.Add(new(related.Symbol, bound[i], related.Kind));
                }
            }
        }

        return bound;
    }

    public IEnumerable<RelatedMember> Of(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => OfProperty(property),
        IMethodSymbol method => Contracts(method),
        IParameterSymbol parameter => OfParameter(parameter),
        ITypeParameterSymbol { DeclaringMethod: { } method } type =>
            Contracts(method).Select(c => c with { Symbol = ((IMethodSymbol)c.Symbol).TypeParameters[type.Ordinal] }),
        _ => [],
    };

    private IEnumerable<RelatedMember> OfProperty(IPropertySymbol property)
    {
        if (RecordMembers.ParameterOf(property) is { } parameter)
        {
            yield return new(ReasonKind.RecordParameter, parameter);
        }

        foreach (var contract in Contracts(property))
        {
            yield return contract;
        }
    }

    private IEnumerable<RelatedMember> OfParameter(IParameterSymbol parameter)
    {
        if (RecordMembers.PropertyOf(parameter) is { } property)
        {
            yield return new(ReasonKind.RecordParameter, property);
        }

        foreach (var contract in parameter.ContainingSymbol is { } owner ? Contracts(owner) : [])
        {
            yield return contract with { Symbol = ParametersOf(contract.Symbol)[parameter.Ordinal] };
        }
    }

    /// <summary>The members that a property or method overrides or implements, nearest first.</summary>
    private IEnumerable<RelatedMember> Contracts(ISymbol member)
    {
        var (overridden, explicitly) = member switch
        {
            IPropertySymbol p => ((ISymbol?)p.OverriddenProperty, p.ExplicitInterfaceImplementations.CastArray<ISymbol>()),
            IMethodSymbol m => (m.OverriddenMethod, m.ExplicitInterfaceImplementations.CastArray<ISymbol>()),
            _ => (null, []),
        };

        // Half-typed code can pair members of different shapes.
        if (overridden is not null && HasShapeOf(member, overridden))
        {
            yield return new(ReasonKind.Override, overridden);
        }

        foreach (var contract in explicitly)
        {
            if (HasShapeOf(member, contract))
            {
                yield return new(ReasonKind.InterfaceMember, contract);
            }
        }

        foreach (var contract in member.ContainingType is { TypeKind: not TypeKind.Interface } type ? Implemented(member, type) : [])
        {
            yield return contract;
        }
    }

    private IEnumerable<RelatedMember> Implemented(ISymbol member, INamedTypeSymbol type) =>
        interfaces.Implemented(member, type).Where(i => HasShapeOf(member, i)).Select(i => new RelatedMember(ReasonKind.InterfaceMember, i));

    private static bool HasShapeOf(ISymbol member, ISymbol contract) =>
        ParametersOf(member).Length == ParametersOf(contract).Length
        && (member as IMethodSymbol)?.TypeParameters.Length == (contract as IMethodSymbol)?.TypeParameters.Length;

    private static IMethodSymbol Unreduced(IMethodSymbol method, IMethodSymbol unreduced) =>
        method.Arity > 0 && method.Arity == unreduced.Arity ? unreduced.Construct([.. method.TypeArguments]) : unreduced;

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Parameters,
        IMethodSymbol method => method.Parameters,
        _ => [],
    };
}
