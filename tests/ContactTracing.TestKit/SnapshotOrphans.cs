using System.Reflection;
using System.Runtime.CompilerServices;
using ContactTracing.TestKit.Failures;

namespace ContactTracing.TestKit;

/// <summary>
/// Finds snapshots whose test is gone. Files that no output of a living test has are found by that test itself, so the two
/// checks together leave no orphan, in whatever order tests run and however many are selected.
/// </summary>
public static class SnapshotOrphans
{
    /// <summary>Fails when a folder <c>Snapshots/&lt;class&gt;/&lt;method&gt;</c> of the test project names no test method.</summary>
    /// <param name="tests">The test assembly.</param>
    /// <param name="callerFile">Filled in by the compiler; the project is the one this file lies in.</param>
    public static void Verify(Assembly tests, [CallerFilePath] string callerFile = "") =>
        Verify(tests, ProjectFolder(RepositoryPath.Resolve(callerFile)));

    internal static void Verify(Assembly tests, DirectoryInfo project)
    {
        var methods = tests.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => (method.ReflectedType!.Name, method.Name))
            .ToHashSet();
        var orphans = project
            .EnumerateFiles("*.verified.*", SearchOption.AllDirectories)
            .Where(file => file.Directory?.Parent?.Parent?.Name != "Snapshots" || !methods.Contains((file.Directory.Parent.Name, file.Directory.Name)))
            .Select(file => Path.GetRelativePath(project.FullName, file.FullName))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (orphans.Count > 0)
        {
            throw new VerificationException("Snapshots without a test; delete them or restore the test:\n  " + string.Join("\n  ", orphans));
        }
    }

    private static DirectoryInfo ProjectFolder(string file)
    {
        var folder = new FileInfo(file).Directory;
        while (folder is not null && !folder.EnumerateFiles("*.csproj").Any())
        {
            folder = folder.Parent;
        }

        return folder ?? throw new DirectoryNotFoundException($"No project file above {file}.");
    }
}
