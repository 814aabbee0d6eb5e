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
    private const string Folder = "Snapshots";

    /// <summary>
    /// Fails when <c>Snapshots/&lt;class&gt;/&lt;method&gt;/…</c> in the test project names no test method, or when
    /// <c>&lt;name&gt;.….verified.txt</c> elsewhere names no class <c>&lt;name&gt;Tests</c>.
    /// </summary>
    /// <param name="tests">The test assembly.</param>
    /// <param name="callerFile">Filled in by the compiler; the project is the one this file lies in.</param>
    public static void Verify(Assembly tests, [CallerFilePath] string callerFile = "") =>
        Verify(tests, ProjectFolder(RepositoryPath.Resolve(callerFile)));

    internal static void Verify(Assembly tests, DirectoryInfo project)
    {
        var types = tests.GetTypes().ToLookup(type => type.Name);
        var orphans = project
            .EnumerateFiles("*.verified.*", SearchOption.AllDirectories)
            .Where(file => !HasTest(file, types))
            .Select(file => Path.GetRelativePath(project.FullName, file.FullName))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (orphans.Count > 0)
        {
            throw new VerificationException("Snapshots without a test; delete them or restore the test:\n  " + string.Join("\n  ", orphans));
        }
    }

    private static bool HasTest(FileInfo snapshot, ILookup<string, Type> types)
    {
        var method = snapshot.Directory;
        var isGenerated = method?.Parent?.Parent?.Name == Folder;
        return isGenerated
            ? types[method!.Parent!.Name].Any(type => IsTest(type, method.Name))
            : types[snapshot.Name.Split('.')[0] + "Tests"].Any();
    }

    private static bool IsTest(Type type, string method) => type
        .GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Any(candidate => candidate.Name == method);

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
