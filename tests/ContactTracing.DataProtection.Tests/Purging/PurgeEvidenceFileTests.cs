using System.Globalization;
using System.Text;

namespace ContactTracing.DataProtection.Tests.Purging;

public sealed class PurgeEvidenceFileTests : IDisposable
{
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("evidence-");

    private string Path => System.IO.Path.Combine(folder.FullName, "evidence.jsonl");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Read_BeforeAnythingWasWritten_IsEmpty()
    {
        using var file = new PurgeEvidenceFile(Path);

        Assert.Empty(await file.ReadAsync());
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public async Task Written_IsReadByAnotherProcess_AsItWas()
    {
        var evidence = Evidence.Of(First, "Hôpital.\"Cas\"}+{Index\n`1", deleted: 5_000_000_000, PurgeOutcome.Completed);
        using (var file = new PurgeEvidenceFile(Path))
        {
            await file.WriteAsync(evidence);
        }

        using var reopened = new PurgeEvidenceFile(Path);
        Assert.Equal([evidence], await reopened.ReadAsync());
    }

    [Fact]
    public async Task Entries_OfOneRunAndType_AreToldByTheLast()
    {
        using var file = new PurgeEvidenceFile(Path);
        await file.WriteAsync(Evidence.Of(First, deleted: 10));
        await file.WriteAsync(Evidence.Of(Second, deleted: 7));
        await file.WriteAsync(Evidence.Of(First, "Hospital.Contact", deleted: 3));
        await file.WriteAsync(Evidence.Of(First, deleted: 12, outcome: PurgeOutcome.Completed));

        Assert.Equal([12, 7, 3], (await file.ReadAsync()).Select(e => e.Deleted));
        Assert.Equal(4, (await File.ReadAllLinesAsync(Path)).Length);
    }

    // Wherever a crash cuts the last line, what was written before and what is written after both survive.
    [Fact]
    public async Task LineTornAnywhere_LosesNothingElse()
    {
        var lines = await LinesOf(Evidence.Of(First, "A}", deleted: 1), Evidence.Of(Second, "A}", deleted: 2));
        for (var length = 1; length < lines[1].Length; length++)
        {
            await File.WriteAllBytesAsync(Path, [.. lines[0], .. lines[1].Take(length)]);
            using var file = new PurgeEvidenceFile(Path);
            var third = Evidence.Of(Guid.NewGuid(), deleted: 3);

            await file.WriteAsync(third);

            // Only the end of the line is missing: the entry itself is whole.
            var isWhole = length == lines[1].Length - 1;
            Assert.Equal(isWhole ? [1, 2, 3] : [1L, 3], (await file.ReadAsync()).Select(e => e.Deleted));
            Assert.Equal(isWhole ? [] : [2L], await file.FindDamageAsync());
        }
    }

    [Theory]
    [InlineData("\"deleted\":1", "\"deleted\":-x")]
    [InlineData("\"deleted\"", "\"removed\"")]
    [InlineData("Running", "Done")]
    [InlineData("Retention", "Revenge")]
    [InlineData("T00:00:00", "T24:00:00")]
    public async Task LineThatWasChanged_IsRefusedByItsNumber(string written, string changed)
    {
        var lines = await LinesOf(Evidence.Of(First, deleted: 1), Evidence.Of(Second, deleted: 1));
        var forged = Encoding.UTF8.GetString(lines[1]).Replace(written, changed, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path, Encoding.UTF8.GetString(lines[0]) + forged);
        using var file = new PurgeEvidenceFile(Path);

        var refusal = await Assert.ThrowsAsync<PurgeEvidenceException>(() => file.ReadAsync());

        Assert.Contains("Line 2 ", refusal.Message, StringComparison.Ordinal);
        Assert.Null(refusal.Evidence);
        Assert.Equal([2], await file.FindDamageAsync());
    }

    [Fact]
    public async Task Damage_IsFoundInOneGo_AndAWholeFileHasNone()
    {
        using var file = new PurgeEvidenceFile(Path);
        Assert.Empty(await file.FindDamageAsync());
        await file.WriteAsync(Evidence.Of(First));
        Assert.Empty(await file.FindDamageAsync());
        await File.AppendAllTextAsync(Path, "{\"runId\":\n{}\n\n");

        Assert.Equal([2, 3, 4], await file.FindDamageAsync());
    }

    [Fact]
    public async Task EntriesThatAreRead_AreAllThatWereWritten()
    {
        using var file = new PurgeEvidenceFile(Path);
        await file.WriteAsync(Evidence.Of(First, deleted: 10));
        await file.WriteAsync(Evidence.Of(Second, deleted: 7));
        await file.WriteAsync(Evidence.Of(First, deleted: 12));
        var read = new List<long>();

        await foreach (var entry in file.ReadEntriesAsync())
        {
            read.Add(entry.Deleted);
        }

        Assert.Equal([10, 7, 12], read);
    }

    [Fact]
    public async Task FolderThatDoesNotExist_FailsAndHandsTheEvidenceBack()
    {
        var evidence = Evidence.Of(First, deleted: 10);
        using var file = new PurgeEvidenceFile(System.IO.Path.Combine(folder.FullName, "none", "evidence.jsonl"));

        var failure = await Assert.ThrowsAsync<PurgeEvidenceException>(() => file.WriteAsync(evidence));

        Assert.Same(evidence, failure.Evidence);
        Assert.IsType<DirectoryNotFoundException>(failure.InnerException);
    }

    [FullDiskFact]
    public async Task FullDisk_FailsAndHandsTheEvidenceBack()
    {
        var evidence = Evidence.Of(First, deleted: 10);
        File.CreateSymbolicLink(Path, FullDiskFactAttribute.Device);
        using var file = new PurgeEvidenceFile(Path);

        var failure = await Assert.ThrowsAsync<PurgeEvidenceException>(() => file.WriteAsync(evidence));

        Assert.Same(evidence, failure.Evidence);
        Assert.Contains(First.ToString(), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyWriters_LoseNoEntry()
    {
        using var file = new PurgeEvidenceFile(Path);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => file.WriteAsync(Evidence.Of(Guid.NewGuid(), deleted: i)))));

        Assert.Equal(Enumerable.Range(0, 50).Select(i => (long)i), (await file.ReadAsync()).Select(e => e.Deleted).Order());
    }

    [Fact]
    public async Task Stopped_WritesNothing()
    {
        using var file = new PurgeEvidenceFile(Path);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => file.WriteAsync(Evidence.Of(First), new CancellationToken(canceled: true)));

        Assert.False(File.Exists(Path));
    }

    [Fact]
    public async Task Lines_AreReadByPeople()
    {
        var run = Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff", CultureInfo.InvariantCulture);

        var line = (await LinesOf(Evidence.Of(run, deleted: 45, outcome: PurgeOutcome.Completed)))[0];

        Assert.Equal(
            """{"runId":"6f9619ff-8b86-d011-b42d-00c04fc964ff","recordType":"Hospital.IndexCase","kind":"Retention","cutoff":"2021-01-31T23:00:00.0000000Z","deleted":45,"blocked":1,"outcome":"Completed","startedAt":"2021-04-28T00:00:00.0000000Z","endedAt":"2021-04-28T00:00:01.0000001Z"}""" + "\n",
            Encoding.UTF8.GetString(line));
    }

    [Fact]
    public async Task Erasure_IsReadAsOne()
    {
        var evidence = Evidence.Of(First, outcome: PurgeOutcome.Completed) with { Kind = PurgeKind.Erasure };
        using var file = new PurgeEvidenceFile(Path);
        await file.WriteAsync(evidence);

        Assert.Equal([evidence], await file.ReadAsync());
    }

    [Fact]
    public async Task LineWrittenBeforeThereWereKinds_IsRetention()
    {
        var line = Encoding.UTF8.GetString((await LinesOf(Evidence.Of(First) with { Kind = PurgeKind.Erasure }))[0]);
        await File.WriteAllTextAsync(Path, line.Replace("\"kind\":\"Erasure\",", "", StringComparison.Ordinal));
        using var file = new PurgeEvidenceFile(Path);

        Assert.Equal([Evidence.Of(First)], await file.ReadAsync());
    }

    private async Task<List<byte[]>> LinesOf(params PurgeEvidence[] entries)
    {
        var scratch = System.IO.Path.Combine(folder.FullName, "scratch");
        var lines = new List<byte[]>();
        foreach (var entry in entries)
        {
            using var file = new PurgeEvidenceFile(scratch);
            await file.WriteAsync(entry);
            lines.Add(await File.ReadAllBytesAsync(scratch));
            File.Delete(scratch);
        }

        return lines;
    }
}
