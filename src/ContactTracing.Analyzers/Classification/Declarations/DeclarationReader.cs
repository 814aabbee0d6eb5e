using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Declarations;

/// <summary>
/// What is declared about a symbol itself, by its own attributes and by rows that name it. Nothing is inherited here.
/// </summary>
internal sealed class DeclarationReader(AttributeReader attributes, Func<ISymbol, SymbolClassification> rows)
{
    private readonly ConcurrentDictionary<ISymbol, SymbolClassification> _declared = new(SymbolEqualityComparer.Default);

    public SymbolClassification Of(ISymbol symbol) => _declared.GetOrAdd(symbol.OriginalDefinition, Read);

    private SymbolClassification Read(ISymbol symbol)
    {
        var declared = attributes.Read(symbol, symbol.GetAttributes());
        switch (symbol)
        {
            case IMethodSymbol method:
                declared = declared.And(OfReturn(symbol, method));
                break;
            case IPropertySymbol property:
                declared = declared.And(OfAccessors(property)).And(OfBackingField(property));
                break;
            default:
                break;
        }

        return declared.And(rows(symbol));
    }

    private SymbolClassification OfReturn(ISymbol origin, IMethodSymbol? method) => method is null
        ? SymbolClassification.Unclassified
        : attributes.Read(origin, method.GetReturnTypeAttributes());

    // [return: HealthData] get and [param: HealthData] set speak of the same value as the property.
    private SymbolClassification OfAccessors(IPropertySymbol property)
    {
        var declared = OfReturn(property, property.GetMethod);
        if (property.GetMethod is { } getter)
        {
            declared = declared.And(attributes.Read(property, getter.GetAttributes())).And(rows(getter));
        }

        return property.SetMethod?.Parameters.LastOrDefault() is { } value
            ? declared.And(attributes.Read(property, value.GetAttributes()))
            : declared;
    }

    // [field: HealthData] on an automatic property. The compiler's name for the field finds it without a walk over all members.
    private SymbolClassification OfBackingField(IPropertySymbol property)
    {
        var declared = SymbolClassification.Unclassified;
        foreach (var field in property.ContainingType?.GetMembers("<" + property.Name + ">k__BackingField") ?? [])
        {
            declared = declared.And(attributes.Read(property, field.GetAttributes()));
        }

        return declared;
    }
}
