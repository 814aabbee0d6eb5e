using ContactTracing.TestKit.Failures;

namespace ContactTracing.TestKit.Snapshots;

/// <summary>One verified file, and the received one that lies beside it while they differ.</summary>
internal sealed class SnapshotFile(string verified, string received)
{
    public const string Remedy = "If the output is right, run the test with UPDATE_SNAPSHOTS=1 and review the change.";

    /// <summary>What is wrong, in a sentence and a difference; null when the file holds this text.</summary>
    public string? Compare(string name, string text)
    {
        var exists = File.Exists(verified);
        var expected = exists ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (exists && expected == text)
        {
            File.Delete(received);
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, text);
        var whole = Path.GetFileName(received);
        return exists
            ? $"{name} differs from its snapshot {verified}\n(- snapshot, + output, whole output in {whole})\n\n{TextDiff.Lines(expected, text)}"
            : $"{name} has no snapshot {verified}\n(output is in {whole})";
    }

    public void Rewrite(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
        File.WriteAllText(verified, text);
        File.Delete(received);
    }
}
