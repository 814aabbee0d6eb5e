namespace ContactTracing.DataProtection.Tests.Snapshots;

/// <summary>
/// Compares a text with a reviewed file <c>NAME.verified.txt</c>. A missing file is a failure: a snapshot that creates
/// itself has been reviewed by nobody. <c>UPDATE_SNAPSHOTS=1</c> writes the files, but never on a build server (<c>CI=true</c>).
/// </summary>
internal sealed class TextSnapshot(string directory, Func<string, string?> environment)
{
    /// <summary>The snapshots that stand beside the sources of this test project.</summary>
    public static TextSnapshot BesideTests() =>
        new(Path.Combine(RepositoryRoot(), "tests", "ContactTracing.DataProtection.Tests"), Environment.GetEnvironmentVariable);

    public void Verify(string name, string actual)
    {
        var verified = Path.Combine(directory, name + ".verified.txt");
        var received = Path.Combine(directory, name + ".received.txt");
        var text = Normalize(actual);

        if (MayUpdate)
        {
            File.WriteAllText(verified, text);
        }

        var expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : null;
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail(Explain(name, expected, text));
    }

    private bool MayUpdate =>
        environment("UPDATE_SNAPSHOTS") == "1" && !string.Equals(environment("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static string Explain(string name, string? expected, string actual)
    {
        var what = expected is null
            ? $"There is no reviewed snapshot {name}.verified.txt."
            : $"{name}.verified.txt differs (- reviewed, + received):\n\n{LineDiff.Between(expected, actual)}";
        return $"{what}\n\nIf {name}.received.txt is right, run the test once with UPDATE_SNAPSHOTS=1 and commit the change.";
    }

    // A checkout may have turned the line ends round.
    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string RepositoryRoot()
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
