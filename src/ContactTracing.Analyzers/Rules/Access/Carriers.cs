using ContactTracing.Analyzers.Classification;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>Which types hold classified data that is not the observing type's own, and which of them are data rather than services.</summary>
internal sealed class Carriers(ClassificationModel classification, INamedTypeSymbol observer)
{
    /// <summary>Whether a value of the type holds classified data of another type than the observer.</summary>
    public bool AreHeldBy(ITypeSymbol? type) => HeldBy(type).Any();

    /// <summary>The types of that data: of a task of a list of index cases, the index case.</summary>
    public IEnumerable<ITypeSymbol> HeldBy(ITypeSymbol? type) => Payload(type).Where(IsForeignCarrier);

    /// <summary>
    /// Whether who has a value of the type has the classified data in it: a record, a collection, a task of them. A service
    /// that keeps them in a private field, or a store, is asked for them instead.
    /// </summary>
    public bool AreOpenIn(ITypeSymbol? type) => type switch
    {
        null => false,
        IArrayTypeSymbol array => AreOpenIn(array.ElementType),
        _ when StoreTypes.Include(type) => false,
        _ => ShowsData(type) || (IsSequence(type) && Payload(type).Any(IsCarrier)),
    };

    /// <summary>Whether values of the type are only the elements in them; a sequence is no service.</summary>
    public static bool IsSequence(ITypeSymbol? type) =>
        type is not null
        && (type.AllInterfaces.Any(static i => i.SpecialType == SpecialType.System_Collections_IEnumerable)
            || type.Name is "IAsyncEnumerable");

    private bool IsForeignCarrier(ITypeSymbol type) =>
        IsCarrier(type) && !GeneratedView.Is(type) && !StoreTypes.Include(type) && !IsObserver(type);

    // List<IndexCase> carries because of IndexCase, which the payload names too; only what List<T> itself holds counts here.
    private bool IsCarrier(ITypeSymbol type) => classification.IsCarrier(type.OriginalDefinition);

    private bool IsObserver(ITypeSymbol type)
    {
        for (var current = observer; current is not null; current = current.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, type.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private bool ShowsData(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().Any(m => !m.IsStatic && m.DeclaredAccessibility != Accessibility.Private && Shows(m)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Shows(ISymbol member) => member switch
    {
        IPropertySymbol property => classification.Of(property).IsClassified || classification.IsCarrier(property.Type),
        IFieldSymbol field => classification.Of(field).IsClassified || classification.IsCarrier(field.Type),
        _ => false,
    };

    // The type itself and what it wraps: Task<List<IndexCase>> is a task of a list of index cases, and a
    // Dictionary<int, IndexCase>.ValueCollection has its argument from the type around it.
    private static IEnumerable<ITypeSymbol> Payload(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return Payload(array.ElementType);
        }

        var payload = type is null ? Enumerable.Empty<ITypeSymbol>() : [type];
        for (var current = type as INamedTypeSymbol; current is not null; current = current.ContainingType)
        {
            payload = payload.Concat(current.TypeArguments.SelectMany(Payload));
        }

        return payload;
    }
}
