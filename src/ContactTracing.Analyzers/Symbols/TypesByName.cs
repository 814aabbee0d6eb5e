using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>
/// The types of a metadata name, in whatever assemblies. <see cref="Compilation.GetTypesByMetadataName"/> asks each referenced assembly, of
/// which there are hundreds, for each name; the merged namespaces, which the compiler has for its own use, know which of them to ask.
/// </summary>
internal static class TypesByName
{
    public static ImmutableArray<INamedTypeSymbol> Find(Compilation compilation, string metadataName)
    {
        // What can be reached by an alias only is not in the global namespace.
        if (compilation.References.Any(static r => r.Properties.Aliases is { IsEmpty: false } aliases && !aliases.Contains(MetadataReferenceProperties.GlobalAlias)))
        {
            return compilation.GetTypesByMetadataName(metadataName);
        }

        var names = metadataName.Split('.');
        var space = compilation.GlobalNamespace;
        foreach (var name in names.Take(names.Length - 1))
        {
            if (space.GetMembers(name).OfType<INamespaceSymbol>().FirstOrDefault() is not { } inner)
            {
                return [];
            }

            space = inner;
        }

        var nested = names[names.Length - 1].Split('+');
        return [.. nested.Skip(1).Aggregate(TypesIn(space, nested[0]), static (types, name) => types.SelectMany(t => TypesIn(t, name)))];
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container, string metadataName)
    {
        var end = metadataName.IndexOf('`');
        return container.GetTypeMembers(end < 0 ? metadataName : metadataName.Substring(0, end)).Where(t => t.MetadataName == metadataName);
    }
}
