using System.IO.Compression;
using System.Reflection;

namespace ContactTracing.Package.Tests;

/// <summary>The packages that the build of the solution packed.</summary>
internal static class PackedFiles
{
    public static string Folder { get; } = Metadata("PackageFolder");

    public static string Version { get; } = Metadata("PackageVersion");

    /// <summary>The entries of a package in ordinal order, without what NuGet itself adds.</summary>
    public static string[] Entries(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Folder, $"{package}.{Version}.nupkg"));
        return [.. archive.Entries.Select(e => e.FullName).Where(IsOurs).Order(StringComparer.Ordinal)];
    }

    public static string Text(string package, string entry)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Folder, $"{package}.{Version}.nupkg"));
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    private static bool IsOurs(string entry) =>
        entry is not ("_rels/.rels" or "[Content_Types].xml") && !entry.StartsWith("package/services/metadata/", StringComparison.Ordinal);

    private static string Metadata(string key) => typeof(PackedFiles).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == key).Value!;
}
