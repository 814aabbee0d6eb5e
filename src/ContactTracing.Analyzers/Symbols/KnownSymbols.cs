using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>
/// Types of the frameworks that the rules know, looked up once per compilation; absence is remembered too.
/// Where several visible assemblies declare a type of the same name, all of them count.
/// </summary>
internal sealed class KnownSymbols(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<INamedTypeSymbol>> _types = new(StringComparer.Ordinal);

    /// <summary>Whether the attributes of the package are visible to the compilation.</summary>
    public bool HasAttributes => !Types(AttributeNames.Metadata(AttributeNames.HealthData)).IsEmpty;

    public ImmutableArray<INamedTypeSymbol> Types(string metadataName) =>
        _types.GetOrAdd(metadataName, name => TypesByName.Find(compilation, name));

    /// <summary>Whether <paramref name="type"/> is, or is constructed from, the type of that metadata name.</summary>
    public bool Is(ITypeSymbol? type, string metadataName)
    {
        if (type?.OriginalDefinition is not INamedTypeSymbol definition)
        {
            return false;
        }

        foreach (var candidate in Types(metadataName))
        {
            if (SymbolEqualityComparer.Default.Equals(candidate, definition))
            {
                return true;
            }
        }

        return false;
    }
}
