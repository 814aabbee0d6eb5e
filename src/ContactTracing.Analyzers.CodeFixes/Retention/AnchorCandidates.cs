using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.Retention;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.CodeFixes.Retention;

/// <summary>Finds the member that tells, by name and type, when a record was collected.</summary>
internal static class AnchorCandidates
{
    // Earliest first: of several instants the earliest is the anchor.
    private static readonly ImmutableArray<string> Names = ImmutableArray.Create(
        "CollectedAt", "CollectedOn", "CollectionDate", "CreatedAt", "CreatedOn", "CreationDate", "RecordedAt", "RecordedOn",
        "RegisteredAt", "RegisteredOn", "ReportedAt", "ReportedOn");

    /// <summary>A property or field of the type itself, in any of its parts; null when none is obvious.</summary>
    public static ISymbol? Find(INamedTypeSymbol type) => Named(type).FirstOrDefault(static m => TimeOf(m) is { } time && TellsADay(time));

    /// <summary>
    /// Whether a member of the type or of its bases, of whatever type, could be meant as the instant of collection. A new
    /// one beside it would never be set, and records without their instant are due at once.
    /// </summary>
    public static bool MayExist(INamedTypeSymbol type) =>
        Hierarchy(type).Any(static level => Named(level).Any(static m => TimeOf(m) is not null));

    /// <summary>Whether the name means something else in the type.</summary>
    public static bool IsTaken(INamedTypeSymbol type, string name) =>
        type.Name == name
        || type.TypeParameters.Any(p => p.Name == name)
        || Hierarchy(type).Any(level => !level.GetMembers(name).IsEmpty);

    private static IEnumerable<INamedTypeSymbol> Hierarchy(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            yield return level;
        }
    }

    private static IEnumerable<ISymbol> Named(INamedTypeSymbol type) => Names.SelectMany(name => type.GetMembers(name));

    private static ITypeSymbol? TimeOf(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } property => property.Type,
        IFieldSymbol { IsStatic: false } field => field.Type,
        _ => null,
    };

    private static bool TellsADay(ITypeSymbol time) => TimeTypes.IsInstant(time) || TimeTypes.IsDate(time);
}
