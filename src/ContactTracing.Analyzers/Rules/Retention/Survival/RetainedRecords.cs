using System.Collections.Immutable;
using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Survival;

/// <summary>Which types have records that a purge must reach.</summary>
internal sealed class RetainedRecords(AnalysisScope scope)
{
    private static readonly ImmutableHashSet<string> Wrappers = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Task", "ValueTask", "Lazy", "Nullable", "KeyValuePair", "ValueTuple", "Tuple", "IGrouping", PriorityQueue);

    // Its elements are found behind a property.
    private const string PriorityQueue = "PriorityQueue";

    // A type may be a collection of itself.
    private const int MaxDepth = 8;

    /// <summary>A default of the assembly speaks of records and of types with classified members, not of every class in it.</summary>
    public bool Contain(INamedTypeSymbol type) =>
        EffectiveRetention.Of(type) is { } retention
        && (retention.Source != RetentionSource.Assembly || type.Has(AttributeNames.TracingRecord) || scope.Classification.IsCarrier(type));

    /// <summary>
    /// The record in a value of the type: itself, or what collections, tuples and tasks of it hold. A delegate, a comparer or a
    /// validator of records holds none, though it may be a collection of rules.
    /// </summary>
    public INamedTypeSymbol? In(ITypeSymbol? type) => In(type, 0);

    /// <summary>Whether it keeps objects alive and gives them back.</summary>
    public static bool IsCollection(ITypeSymbol type) =>
        type is IArrayTypeSymbol
        || (type is INamedTypeSymbol { Name: not "ConditionalWeakTable" }
            && (type.Name == PriorityQueue || IsEnumerable(type) || type.AllInterfaces.Any(IsEnumerable))
            && !type.AllInterfaces.Append(type).Any(static i => i.Name == "IQueryable"));

    private INamedTypeSymbol? In(ITypeSymbol? type, int depth) => type switch
    {
        _ when depth > MaxDepth => null,
        IArrayTypeSymbol array => In(array.ElementType, depth + 1),
        ITypeParameterSymbol parameter => First(parameter.ConstraintTypes, depth + 1),
        INamedTypeSymbol named when Contain(named) => named,
        INamedTypeSymbol wrapper when Wrappers.Contains(wrapper.Name) => First(wrapper.TypeArguments, depth + 1),
        not null when IsCollection(type) => First(ElementsOf(type), depth + 1),
        _ => null,
    };

    private INamedTypeSymbol? First(IEnumerable<ITypeSymbol> types, int depth) => types.Select(t => In(t, depth)).FirstOrDefault(static r => r is not null);

    private static IEnumerable<ITypeSymbol> ElementsOf(ITypeSymbol collection)
    {
        var sequences = collection.AllInterfaces.Append(collection).OfType<INamedTypeSymbol>()
            .Where(static i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            .ToList();
        return sequences.Count > 0 ? sequences.Select(static s => s.TypeArguments[0]) : (collection as INamedTypeSymbol)?.TypeArguments ?? [];
    }

    private static bool IsEnumerable(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable
        && type.SpecialType != SpecialType.System_String;
}
