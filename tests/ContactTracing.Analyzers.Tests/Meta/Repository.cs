using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Meta;

/// <summary>The sources and pages of this repository, for tests that compare them with what was built. Paths are relative to its root.</summary>
internal static class Repository
{
    public static bool Exists(string path) => File.Exists(PathOf(path));

    public static bool HasFolder(string path) => Directory.Exists(PathOf(path));

    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>The files below a folder, with slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(RepositoryPath.Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static string PathOf(string path) => Path.Combine(RepositoryPath.Root, path);
}
