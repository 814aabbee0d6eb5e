namespace ContactTracing.Analyzers.Tests.Meta;

/// <summary>The sources and pages of this repository, for tests that compare them with what was built.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static bool Exists(string relative) => File.Exists(PathOf(relative));

    public static string Read(string relative) => File.ReadAllText(PathOf(relative)).ReplaceLineEndings("\n");

    /// <summary>Relative paths, with slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern, SearchOption depth = SearchOption.AllDirectories) =>
    [
        .. Directory.EnumerateFiles(PathOf(folder), pattern, depth)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContactTracing.Analyzers.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests must run inside the repository: no ContactTracing.Analyzers.sln above them.");
    }
}
