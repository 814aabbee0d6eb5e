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
            throw new VerificationException(string.Join("\n\n", problems) + "\n\n" + SnapshotFile.Remedy);
        }
    }

    private string? Compare(GeneratedSource source) => FileOf(source).Compare(source.HintName, Content(source));

    private void Rewrite(IReadOnlyCollection<GeneratedSource> sources)
    {
        foreach (var orphan in Orphans(sources))
        {
            File.Delete(orphan);
        }

        foreach (var source in sources)
        {
            FileOf(source).Rewrite(Content(source));
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

    private SnapshotFile FileOf(GeneratedSource source) => new(PathOf(source, "verified"), PathOf(source, "received"));

    private string PathOf(GeneratedSource source, string kind)
    {
        var name = source.HintName.EndsWith(".cs", StringComparison.Ordinal) ? source.HintName[..^3] : source.HintName;
        return Path.Combine(folder, $"{name}.{kind}.cs");
    }

    private static string Content(GeneratedSource source) => $"//HintName: {source.HintName}\n{source.Text}";
}
