using System.Reflection;

namespace ContactTracing.Samples.Tests;

/// <summary>Where the tests were built, and from what.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Violations { get; } = Path.Combine(Root, "samples", "ContactCovid.Violations");

    public static string Configuration { get; } =
        typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContactTracing.Analyzers.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
