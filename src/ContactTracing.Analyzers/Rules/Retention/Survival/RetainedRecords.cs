using System.Collections.Immutable;
using ContactTracing.Analyzers.Retention;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Survival;

/// <summary>Which types have records that a purge must reach.</summary>
internal sealed class RetainedRecords(AnalysisScope scope)
{
    private static readonly ImmutableHashSet<string> Wrappers = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Task", "ValueTask", "Lazy", "Nullable", "KeyValuePair", "ValueTuple", "Tuple");

    /// <summary>A default of the assembly speaks of records and of types with classified members, not of every class in it.</summary>
    public bool Contain(INamedTypeSymbol type) =>
        EffectiveRetention.Of(type) is { } retention
        && (retention.Source != RetentionSource.Assembly || type.Has(AttributeNames.TracingRecord) || scope.Classification.IsCarrier(type));

    /// <summary>
    /// The record in a value of the type: itself, or what collections, tuples and tasks of it hold. A delegate, a comparer or a
    /// validator of records holds none.
    /// </summary>
    public INamedTypeSymbol? In(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => In(array.ElementType),
        INamedTypeSymbol named when Contain(named) => named,
        INamedTypeSymbol { TypeArguments.IsEmpty: false } generic when Wrappers.Contains(generic.Name) || IsCollection(generic) =>
            generic.TypeArguments.Select(In).FirstOrDefault(static r => r is not null),
        _ => null,
    };

    /// <summary>Whether it keeps objects alive and gives them back.</summary>
    public static bool IsCollection(ITypeSymbol type) =>
        type is IArrayTypeSymbol
        || (type is INamedTypeSymbol { Name: not "ConditionalWeakTable" }
            && (IsEnumerable(type) || type.AllInterfaces.Any(IsEnumerable))
            && !type.AllInterfaces.Append(type).Any(static i => i.Name == "IQueryable"));

    private static bool IsEnumerable(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable
        && type.SpecialType != SpecialType.System_String;
}
