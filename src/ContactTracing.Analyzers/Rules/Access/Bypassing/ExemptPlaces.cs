using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access.Bypassing;

/// <summary>Code that works on types or tables and not on what is known of a person.</summary>
internal static class ExemptPlaces
{
    // Mapping, serialisation and migrations: by name, no package of theirs is needed.
    private static readonly ImmutableHashSet<string> Machinery = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        EntityFrameworkNames.Namespace + ".Migrations.Migration",
        EntityFrameworkNames.Namespace + ".Migrations.ModelSnapshot",
        EntityFrameworkNames.EntityTypeConfiguration,
        "System.Text.Json.Serialization.JsonConverter",
        "System.Text.Json.Serialization.JsonSerializerContext",
        "System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver",
        "Newtonsoft.Json.JsonConverter",
        "Newtonsoft.Json.Serialization.IContractResolver");

    public static bool Include(ISymbol? place)
    {
        if (place is null)
        {
            return false;
        }

        if (GeneratedCode.Includes(place) || TestCode.Includes(place))
        {
            return true;
        }

        for (var type = place as INamedTypeSymbol ?? place.ContainingType; type is not null; type = type.ContainingType)
        {
            if (IsMachinery(type) || IsModel(place, type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMachinery(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            if (Machinery.Contains(level.FullMetadataName()))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(static i => Machinery.Contains(i.FullMetadataName()));
    }

    private static bool IsModel(ISymbol place, INamedTypeSymbol type) =>
        place.Name is "OnModelCreating" or "ConfigureConventions" && StoreTypes.Include(type);
}
