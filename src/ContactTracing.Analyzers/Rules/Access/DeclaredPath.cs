using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>Which members are declared access paths, and by which declaration.</summary>
internal static class DeclaredPath
{
    /// <summary>
    /// Whether <c>[NeedToKnow]</c> stands on the member, on a type around it, on what it overrides or implements, or on the
    /// types of those.
    /// </summary>
    public static bool Covers(ISymbol member) =>
        IsDeclaredItself(member)
        || IsDeclaredAround(member)
        || (Overridden(member) is { } overridden && Covers(overridden))
        || ImplementedMembers(member).Any(m => IsDeclaredItself(m) || IsDeclaredAround(m));

    /// <summary>Whether the member, an accessor's property included, bears the declaration or overrides or implements one that does.</summary>
    public static bool IsDeclaredMember(ISymbol member) =>
        IsDeclaredItself(member)
        || (Overridden(member) is { } overridden && IsDeclaredMember(overridden))
        || ImplementedMembers(member).Any(IsDeclaredItself);

    private static bool IsDeclaredItself(ISymbol member) =>
        member.Has(AttributeNames.NeedToKnow)
        || member is IMethodSymbol { AssociatedSymbol: { } associated } && associated.Has(AttributeNames.NeedToKnow);

    private static bool IsDeclaredAround(ISymbol member)
    {
        for (var type = member.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.Has(AttributeNames.NeedToKnow))
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };

    private static IEnumerable<ISymbol> ImplementedMembers(ISymbol member)
    {
        if (member is not (IMethodSymbol or IPropertySymbol or IEventSymbol) || member.ContainingType is not { } type)
        {
            yield break;
        }

        foreach (var candidate in type.AllInterfaces.SelectMany(static i => i.GetMembers()))
        {
            if (candidate.Kind == member.Kind
                && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), member))
            {
                yield return candidate;
            }
        }
    }
}
