using static ContactTracing.DataProtection.Tests.Retention.Moment;

namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>Deadlines at the door: what is written, read and shown of data near its end, and what a confirmation ends.</summary>
public sealed class TransferFileExpiryTests : IDisposable
{
    private readonly StoreOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    // 14 November: its three months end on 12 February (90 days), so at the 15th no copy may exist. The 18th is due, and lawful until the 16th.
    [Fact]
    public async Task DataPastItsDeadline_IsNotCopied()
    {
        var store = await disk.OpenAsync();

        var refusal = await Assert.ThrowsAsync<TransferFileException>(() => disk.CreateAsync(store, At("2020-11-14T12:00+01:00")));

        Assert.Contains("S8", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(disk.Names());
    }

    [Fact]
    public async Task DataThatIsDueAndNotExpired_MayStillBeSent()
    {
        var store = await disk.OpenAsync();

        var created = await disk.CreateAsync(store, At("2020-11-18T12:00+01:00"));

        Assert.InRange(StoreOnDisk.Morning, created.DueAt, created.Deadline);
        Assert.Equal(1, (await store.PreviewAsync()).Due);
    }

    [Fact]
    public async Task AnchorInTheFuture_CountsFromIngestion()
    {
        var store = await disk.OpenAsync();

        var created = await disk.CreateAsync(store, StoreOnDisk.Morning.AddDays(40));

        Assert.Equal((StoreOnDisk.Morning, StoreOnDisk.Deadline), (created.Anchor, created.Deadline));
        Assert.Equal(created, Assert.Single(await store.ListAsync()));
    }

    [Fact]
    public async Task ExpiredFile_IsNeitherReadNorListed_AndATickBeforeItIs()
    {
        var store = await disk.OpenAsync();
        var created = await disk.CreateAsync(store);

        disk.Clock.Now = StoreOnDisk.Deadline.AddTicks(-1);
        Assert.Equal("a workbook", await StoreOnDisk.ReadAsync(store, created.Id));
        Assert.Single(await store.ListAsync());

        disk.Clock.Now = StoreOnDisk.Deadline;
        await Assert.ThrowsAsync<TransferFileException>(() => store.OpenReadAsync(created.Id));
        Assert.Empty(await store.ListAsync());
    }

    [Fact]
    public async Task Acknowledged_IsGoneAtOnce_WithItsSidecarAndWithEvidence()
    {
        var store = await disk.OpenAsync();
        var (sent, kept) = (await disk.CreateAsync(store), await disk.CreateAsync(store));

        var evidence = await store.AcknowledgeAsync(sent.Id);

        Assert.Equal((1, PurgeOutcome.Completed, PurgeKind.Acknowledgement, DateTimeOffset.MinValue), (evidence.Deleted, evidence.Outcome, evidence.Kind, evidence.Cutoff));
        Assert.Equal([evidence], disk.Evidence.Runs);
        Assert.Equal([$"{kept.Id:N}.data", $"{kept.Id:N}.sidecar"], disk.Names());
    }

    [Fact]
    public async Task AcknowledgedTwice_CountsOnce()
    {
        var store = await disk.OpenAsync();
        var sent = await disk.CreateAsync(store);

        await store.AcknowledgeAsync(sent.Id);
        var again = await store.AcknowledgeAsync(sent.Id);

        Assert.Equal((0, PurgeOutcome.Completed), (again.Deleted, again.Outcome));
        Assert.Equal(1, disk.Evidence.Runs.Sum(run => run.Deleted));
    }
}
