using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Retention;

/// <summary>
/// The retention that applies to a type. What stands nearest decides: the type's own attribute; then the strictest of its
/// base type and its interfaces, because it is all of them; then the type that contains it; then the assembly.
/// </summary>
/// <param name="Terms">The terms as declared.</param>
/// <param name="Source">How the type comes by them.</param>
/// <param name="Declarer">The type or assembly that carries the attribute.</param>
/// <param name="Attribute">The attribute.</param>
internal sealed record EffectiveRetention(RetentionTerms Terms, RetentionSource Source, ISymbol Declarer, AttributeData Attribute)
{
    /// <summary>
    /// Null when nothing sets a period, or when <c>[RetentionExempt]</c> on the type itself says that what it would
    /// inherit does not apply. A period of its own stands in spite of an exemption: it is the stricter of the two.
    /// </summary>
    public static EffectiveRetention? Of(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (Declared(definition, RetentionSource.Own) is { } own)
        {
            return own;
        }

        return definition.Has(AttributeNames.RetentionExempt)
            ? null
            : Inherited(definition) ?? Declared(definition.ContainingAssembly, RetentionSource.Assembly);
    }

    private static EffectiveRetention? Inherited(INamedTypeSymbol type) =>
        FromSupertypes(type) ?? FromContainers(type);

    private static EffectiveRetention? FromSupertypes(INamedTypeSymbol type)
    {
        var strictest = FromBases(type);
        foreach (var contract in type.AllInterfaces)
        {
            var candidate = Declared(contract.OriginalDefinition, RetentionSource.Interface);
            if (candidate is not null && (strictest is null || candidate.Terms.IsStricterThan(strictest.Terms)))
            {
                strictest = candidate;
            }
        }

        return strictest;
    }

    private static EffectiveRetention? FromBases(INamedTypeSymbol type)
    {
        for (var super = type.BaseType; super is not null; super = super.BaseType)
        {
            var definition = super.OriginalDefinition;
            if ((Declared(definition, RetentionSource.BaseType) ?? FromContainers(definition)) is { } found)
            {
                return found with { Source = RetentionSource.BaseType };
            }
        }

        return null;
    }

    private static EffectiveRetention? FromContainers(INamedTypeSymbol type)
    {
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if ((Declared(outer, RetentionSource.ContainingType) ?? FromSupertypes(outer)) is { } found)
            {
                return found with { Source = RetentionSource.ContainingType };
            }
        }

        return null;
    }

    private static EffectiveRetention? Declared(ISymbol? declarer, RetentionSource source) =>
        declarer?.Find(AttributeNames.RetentionMax) is { } attribute && RetentionTerms.Read(attribute) is { } terms
            ? new(terms, source, declarer, attribute)
            : null;
}
