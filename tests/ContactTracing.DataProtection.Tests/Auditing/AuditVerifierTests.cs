namespace ContactTracing.DataProtection.Tests.Auditing;

/// <summary>What somebody with the right to write did to a trail, and where the verifier finds it.</summary>
public sealed class AuditVerifierTests : IDisposable
{
    private readonly TrailOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public void WholeTrail_IsIntact()
    {
        disk.Write(40, maxFileBytes: 4096);

        var verification = disk.Verify();

        Assert.Empty(verification.Findings);
        Assert.Equal(40, verification.Entries);
        Assert.True(disk.Files.Count > 3);
    }

    [Fact]
    public void AlteredLine_IsFoundWhereItStands_AndOnlyThere() =>
        Finds(AuditFindingKind.Altered, 5, lines => lines[4] = lines[4].Replace("T3", "T4", StringComparison.Ordinal));

    // Rewriting the digest of the line too moves the break to the next one.
    [Fact]
    public void AlteredLine_WithADigestOfItsOwn_IsFoundAtTheNext() =>
        Finds(AuditFindingKind.Altered, 6, lines =>
        {
            var before = AuditChain.Read(System.Text.Encoding.UTF8.GetBytes(lines[3]))!;
            var content = lines[4][..lines[4].IndexOf(",\"line\"", StringComparison.Ordinal)].Replace("T3", "T4", StringComparison.Ordinal);
            var bytes = new List<byte>();
            before.Chain.Append(System.Text.Encoding.UTF8.GetBytes(content), bytes);
            lines[4] = System.Text.Encoding.UTF8.GetString([.. bytes]).TrimEnd('\n');
        });

    [Fact]
    public void RemovedLine_IsFound() => Finds(AuditFindingKind.Removed, 5, lines => lines.RemoveAt(4));

    [Fact]
    public void RemovedLines_AreFoundOnce() => Finds(AuditFindingKind.Removed, 4, lines => lines.RemoveRange(3, 4));

    [Fact]
    public void ReorderedLines_AreFound() => Finds(AuditFindingKind.Reordered, 6, lines => (lines[4], lines[5]) = (lines[5], lines[4]));

    [Fact]
    public void RepeatedLine_IsFound() => Finds(AuditFindingKind.Reordered, 6, lines => lines.Insert(5, lines[4]));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"kind\":\"entry\"}")]
    public void ForeignLine_IsFound(string line) => Finds(AuditFindingKind.Altered, 5, lines => lines[4] = line);

    [Fact]
    public void LineOfManyMegabytes_IsFound_AndTheNextLinesAreRead() => Finds(AuditFindingKind.Altered, 5, lines => lines[4] = new string('x', 5_000_000));

    [Fact]
    public void TruncatedTrail_IsFoundByItsHead() => Finds(AuditFindingKind.Truncated, 0, lines => lines.RemoveRange(8, 3));

    [Fact]
    public void TruncationInALine_IsFound()
    {
        disk.Write(5);
        File.WriteAllBytes(disk.Last, File.ReadAllBytes(disk.Last)[..^10]);

        Assert.Equal([AuditFindingKind.Truncated, AuditFindingKind.Torn], disk.Verify().Findings.Select(finding => finding.Kind));
    }

    [Fact]
    public void MissingFile_IsFound_AtTheEndsAndInTheMiddle()
    {
        disk.Write(60, maxFileBytes: 4096);
        var files = disk.Files;
        Assert.True(files.Count >= 5);
        foreach (var (index, kind) in new[] { (0, AuditFindingKind.MissingFile), (2, AuditFindingKind.MissingFile), (files.Count - 1, AuditFindingKind.Truncated) })
        {
            var aside = files[index] + ".aside";
            File.Move(files[index], aside);
            Assert.Equal(kind, Assert.Single(disk.Verify().Findings).Kind);
            File.Move(aside, files[index]);
        }

        Assert.True(disk.Verify().IsIntact);
    }

    [Fact]
    public void FileOfAnotherTrail_IsFound()
    {
        using var other = new TrailOnDisk();
        disk.Write(60, maxFileBytes: 4096);
        other.Write(60, maxFileBytes: 4096);

        File.Copy(other.Files[2], disk.Files[2], overwrite: true);

        Assert.Contains(disk.Verify().Findings, finding => finding.Kind == AuditFindingKind.Replaced && finding.File == Path.GetFileName(disk.Files[2]) && finding.Line == 1);
    }

    // Nothing in the folder contradicts it: only a head that was kept elsewhere does.
    [Fact]
    public void TrailThatWasWrittenAnew_IsFoundByAHeadThatWasKept()
    {
        disk.Write(10);
        var kept = disk.Verify().Head!;
        Directory.Delete(disk.Folder, recursive: true);
        disk.Write(12);

        Assert.True(disk.Verify().IsIntact);
        Assert.Equal(AuditFindingKind.Replaced, Assert.Single(disk.Verify(kept).Findings).Kind);

        Directory.Delete(disk.Folder, recursive: true);
        disk.Write(5);
        Assert.Equal(AuditFindingKind.Truncated, Assert.Single(disk.Verify(kept).Findings).Kind);
    }

    [Fact]
    public void HeadThatWasKept_StaysGood_WhileTheTrailGrows()
    {
        disk.Write(10);
        var kept = disk.Verify().Head!;
        disk.Write(10);

        Assert.True(disk.Verify(new AuditHead(kept.Line, kept.Digest)).IsIntact);
    }

    [Fact]
    public void CopyOfAFile_IsFound()
    {
        disk.Write(3);
        File.Copy(disk.Last, Path.Combine(disk.Folder, "audit-00000001-20210215 (1).jsonl"));

        Assert.Equal(AuditFindingKind.StrangeFile, Assert.Single(disk.Verify().Findings).Kind);
    }

    // Any one byte that is changed anywhere is found, be it in the text, a number, a digest or the end of a line.
    [Fact]
    public void AnyByteThatIsChanged_IsFound()
    {
        disk.Write(3);
        var whole = File.ReadAllBytes(disk.Last);
        for (var i = 0; i < whole.Length; i++)
        {
            var changed = (byte[])whole.Clone();
            changed[i] ^= 1;
            File.WriteAllBytes(disk.Last, changed);
            Assert.False(disk.Verify().IsIntact, $"Byte {i} was changed and nobody noticed.");
        }
    }

    private void Finds(AuditFindingKind kind, int line, Action<List<string>> change)
    {
        disk.Write(10);
        TrailOnDisk.Edit(disk.Last, change);

        var finding = Assert.Single(disk.Verify().Findings);

        Assert.Equal((kind, Path.GetFileName(disk.Last), line), (finding.Kind, finding.File, finding.Line));
    }
}
