using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>Types that data is fetched from: whoever holds one of them does not hold the data yet.</summary>
internal static class StoreTypes
{
    public static bool Include(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (IsStore(current))
            {
                return true;
            }
        }

        return type?.AllInterfaces.Any(IsStore) == true;
    }

    private static bool IsStore(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "DbContext" or "IDbConnection" or "IDataReader" or "HttpClient" } named
        && named.FullMetadataName() is EntityFrameworkNames.DbContext or "System.Data.IDbConnection" or "System.Data.IDataReader" or "System.Net.Http.HttpClient";
}
