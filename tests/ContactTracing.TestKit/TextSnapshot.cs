using System.Runtime.CompilerServices;
using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Snapshots;

namespace ContactTracing.TestKit;

/// <summary>
/// Compares a text with a reviewed file. A missing file is a failure: a snapshot that creates itself has been reviewed by
/// nobody. <c>UPDATE_SNAPSHOTS=1</c> rewrites it, and is refused when <c>CI=true</c>.
/// </summary>
public static class TextSnapshot
{
    /// <summary>Compares with <c>NAME.verified.txt</c> beside the file of the test.</summary>
    /// <param name="name">The name of the snapshot.</param>
    /// <param name="text">The text, with or without an empty line at its end.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <exception cref="VerificationException">The file is missing or differs.</exception>
    public static void Verify(string name, string text, [CallerFilePath] string testFile = "") =>
        Verify(name, text, Path.GetDirectoryName(RepositoryPath.Resolve(testFile))!, CurrentMode());

    /// <summary>Compares with a file of the repository that is published as it is, such as a page that is written by a test.</summary>
    /// <param name="path">The file, relative to the root of the repository.</param>
    /// <param name="text">The text, with or without an empty line at its end.</param>
    /// <exception cref="VerificationException">The file is missing or differs.</exception>
    public static void VerifyFile(string path, string text)
    {
        var file = Path.Combine(RepositoryPath.Root, path);
        var received = Path.ChangeExtension(file, ".received" + Path.GetExtension(file));
        Verify(path, text, new SnapshotFile(file, received), CurrentMode());
    }

    internal static void Verify(string name, string text, string folder, SnapshotMode mode) =>
        Verify(name, text, new SnapshotFile(Path.Combine(folder, name + ".verified.txt"), Path.Combine(folder, name + ".received.txt")), mode);

    private static void Verify(string name, string text, SnapshotFile file, SnapshotMode mode)
    {
        var normalized = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (mode == SnapshotMode.Update)
        {
            file.Rewrite(normalized);
        }
        else if (file.Compare(name, normalized) is { } problem)
        {
            throw new VerificationException(problem + "\n\n" + SnapshotFile.Remedy);
        }
    }

    private static SnapshotMode CurrentMode() => SnapshotEnvironment.Mode(Environment.GetEnvironmentVariable);
}
