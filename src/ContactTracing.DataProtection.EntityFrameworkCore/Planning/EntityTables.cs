using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Planning;

/// <summary>Which tables hold the rows of an entity type.</summary>
internal static class EntityTables
{
    /// <summary>The type with what it inherits from and what inherits from it, the most derived first; those of whose rows it may be a part.</summary>
    public static IEnumerable<IEntityType> Lineage(IEntityType entity) =>
        BelongsToOneTableEach(entity)
            ? entity.GetAllBaseTypesInclusive().Reverse()
            : entity.GetDerivedTypesInclusive().Concat(entity.GetAllBaseTypes()).OrderByDescending(static type => type.GetAllBaseTypes().Count());

    /// <summary>The tables, those of derived types before those of their bases.</summary>
    public static IReadOnlyList<StoreObjectIdentifier> Of(IEntityType entity) =>
        BelongsToOneTableEach(entity)
            ? [.. Mapped(entity)]
            : [.. Lineage(entity).SelectMany(Mapped).Distinct()];

    /// <summary>
    /// The types whose rows are deleted on their own: where every concrete type of a hierarchy has a table of its own (TPC), each of
    /// them; else the type itself with all that derive from it.
    /// </summary>
    public static IEnumerable<IEntityType> Units(IEntityType entity) =>
        BelongsToOneTableEach(entity)
            ? entity.GetDerivedTypesInclusive().Where(static type => !type.IsAbstract())
            : [entity];

    /// <summary>Whether the row of a dependent is part of the row of its principal: an owned type in the same table, a JSON column, a split table, the base of a derived type.</summary>
    public static bool SharesRow(IForeignKey reference) =>
        reference.DeclaringEntityType.IsMappedToJson()
        || (IsKey(reference) && Of(reference.DeclaringEntityType).All(Of(reference.PrincipalEntityType).Contains));

    public static bool BelongsToOneTableEach(IEntityType entity) => entity.GetMappingStrategy() == RelationalAnnotationNames.TpcMappingStrategy;

    private static bool IsKey(IForeignKey reference) =>
        reference.DeclaringEntityType.FindPrimaryKey() is { } key && key.Properties.SequenceEqual(reference.Properties);

    private static IEnumerable<StoreObjectIdentifier> Mapped(IEntityType type)
    {
        var fragments = type.GetMappingFragments(StoreObjectType.Table).Select(static fragment => fragment.StoreObject);
        return StoreObjectIdentifier.Create(type, StoreObjectType.Table) is { } table ? fragments.Append(table) : [];
    }
}
