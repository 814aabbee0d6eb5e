using System.Collections.Immutable;
using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>For which purposes data may be read, as far as <c>[PurposeLimited]</c> says it.</summary>
internal static class DataPurposes
{
    /// <summary>
    /// The first purpose that all of the data serves; failing that, one that the first of it serves. Null when the data
    /// says nothing.
    /// </summary>
    /// <param name="data">Members or types.</param>
    public static string? Suggest(IEnumerable<ISymbol> data)
    {
        var limits = data.Select(Of).Where(static purposes => !purposes.IsEmpty).ToList();
        return limits.Count == 0
            ? null
            : limits[0].FirstOrDefault(purpose => limits.TrueForAll(l => l.Contains(purpose))) ?? limits[0][0];
    }

    /// <summary>
    /// The purposes that a member or type serves; none when nothing is said. A property may narrow what its type allows; the
    /// assembly speaks for types that say nothing.
    /// </summary>
    public static ImmutableArray<string> Of(ISymbol data) =>
        Levels(data).Select(static level => level.Find(AttributeNames.PurposeLimited)).FirstOrDefault(static a => a is not null) is { } attribute
            ? [.. attribute.Members(0)]
            : [];

    private static IEnumerable<ISymbol> Levels(ISymbol data)
    {
        if (data is not ITypeSymbol)
        {
            yield return data;
        }

        for (var type = data as ITypeSymbol ?? data.ContainingType; type is not null; type = type.BaseType)
        {
            yield return type;
        }

        if (data.ContainingAssembly is { } assembly)
        {
            yield return assembly;
        }
    }
}
