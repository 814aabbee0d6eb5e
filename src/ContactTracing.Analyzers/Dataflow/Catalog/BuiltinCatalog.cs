using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Dataflow.Catalog;

/// <summary>The rows that come with the package, embedded as text: <c>builtin/*.txt</c>.</summary>
internal static class BuiltinCatalog
{
    private const string Prefix = "catalog/";

    private static readonly Lazy<CatalogTable> Shared = new(static () => new CatalogTable(Files().SelectMany(static f => f.Value.Rows)));

    public static CatalogTable Table => Shared.Value;

    /// <summary>The embedded files by name, in ordinal order.</summary>
    public static ImmutableSortedDictionary<string, CatalogFile> Files()
    {
        var assembly = typeof(BuiltinCatalog).Assembly;
        var files = ImmutableSortedDictionary.CreateBuilder<string, CatalogFile>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                files.Add(name.Substring(Prefix.Length), CatalogParser.Parse(reader.ReadToEnd()));
            }
        }

        return files.ToImmutable();
    }
}
