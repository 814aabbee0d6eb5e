using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Generators;

namespace ContactTracing.TestKit.Snapshots;

/// <summary>The snapshots of one test method: a verified file for each output, and none besides.</summary>
internal sealed class SnapshotFolder(string folder, SnapshotMode mode)
{
    /// <summary>The folder <c>Snapshots/&lt;class&gt;/&lt;method&gt;</c> beside the file of a test.</summary>
    public static string Of(string testFile, string testMethod)
    {
        var file = RepositoryPath.Resolve(testFile);
        return Path.Combine(Path.GetDirectoryName(file)!, "Snapshots", Path.GetFileNameWithoutExtension(file), testMethod);
    }

    public void Verify(IReadOnlyCollection<GeneratedSource> sources)
    {
        if (mode == SnapshotMode.Update)
        {
            Rewrite(sources);
            return;
        }

        List<string> problems = [.. sources.Select(Compare).OfType<string>(), .. Orphans(sources).Select(DescribeOrphan)];
        if (problems.Count > 0)
        {
            throw new VerificationException(
                string.Join("\n\n", problems) + "\n\nIf the output is right, run the test with UPDATE_SNAPSHOTS=1 and review the change.");
        }
    }

    private string? Compare(GeneratedSource source)
    {
        var verified = PathOf(source, "verified");
        var received = PathOf(source, "received");
        var text = Content(source);
        var exists = File.Exists(verified);
        var expected = exists ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (exists && expected == text)
        {
            File.Delete(received);
            return null;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, text);
        return exists
            ? $"{source.HintName} differs from its snapshot {verified}\n(- snapshot, + output, whole output in *.received.cs)\n\n{TextDiff.Lines(expected, text)}"
            : $"{source.HintName} has no snapshot {verified}\n(output is in *.received.cs)";
    }

    private void Rewrite(IReadOnlyCollection<GeneratedSource> sources)
    {
        foreach (var orphan in Orphans(sources))
        {
            File.Delete(orphan);
        }

        Directory.CreateDirectory(folder);
        foreach (var source in sources)
        {
            File.WriteAllText(PathOf(source, "verified"), Content(source));
            File.Delete(PathOf(source, "received"));
        }
    }

    private List<string> Orphans(IReadOnlyCollection<GeneratedSource> sources)
    {
        var known = sources.Select(source => PathOf(source, "verified")).ToHashSet();
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.verified.*").Where(file => !known.Contains(file)).Order(StringComparer.Ordinal)]
            : [];
    }

    private static string DescribeOrphan(string file) => $"{file} is an orphan: no output has its name.";

    private string PathOf(GeneratedSource source, string kind)
    {
        var name = source.HintName.EndsWith(".cs", StringComparison.Ordinal) ? source.HintName[..^3] : source.HintName;
        return Path.Combine(folder, $"{name}.{kind}.cs");
    }

    private static string Content(GeneratedSource source) => $"//HintName: {source.HintName}\n{source.Text}";
}
