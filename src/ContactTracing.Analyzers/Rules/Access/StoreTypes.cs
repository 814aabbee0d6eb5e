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

    private static bool IsStore(ITypeSymbol type) => type.Name switch
    {
        "DbContext" => IsIn(type, "Microsoft.EntityFrameworkCore"),
        "IDbConnection" or "IDataReader" => IsIn(type, "System.Data"),
        "HttpClient" => IsIn(type, "System.Net.Http"),
        _ => false,
    };

    private static bool IsIn(ITypeSymbol type, string space) => type.ContainingNamespace?.ToDisplayString() == space;
}
