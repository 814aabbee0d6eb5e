namespace ContactTracing.TestKit;

/// <summary>Finds the files of the repository whose tests run.</summary>
public static class RepositoryPath
{
    private const string MappedRoot = "/_/";

    /// <summary>The folder that holds the solution.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests run outside a clone of the repository.</exception>
    public static string Root =>
        Above(AppContext.BaseDirectory)
        ?? Above(Environment.CurrentDirectory)
        ?? throw new DirectoryNotFoundException(
            $"No .sln above {AppContext.BaseDirectory} or {Environment.CurrentDirectory}. " +
            "Snapshots are compared with files of the repository; build the tests inside it.");

    /// <summary>A source file on disk, from the path the compiler recorded, which PathMap made independent of the machine.</summary>
    /// <param name="recorded">What <c>[CallerFilePath]</c> gave.</param>
    /// <exception cref="DirectoryNotFoundException">The tests run outside a clone of the repository.</exception>
    public static string Resolve(string recorded)
    {
        var path = recorded.Replace('\\', '/');
        return path.StartsWith(MappedRoot, StringComparison.Ordinal)
            ? Path.Combine(Root, path[MappedRoot.Length..].Replace('/', Path.DirectorySeparatorChar))
            : recorded;
    }

    private static string? Above(string directory)
    {
        for (var current = new DirectoryInfo(directory); current is not null; current = current.Parent)
        {
            if (current.EnumerateFiles("*.sln").Any())
            {
                return current.FullName;
            }
        }

        return null;
    }
}
