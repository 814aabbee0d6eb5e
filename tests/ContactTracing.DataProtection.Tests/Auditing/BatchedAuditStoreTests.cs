using System.Globalization;

namespace ContactTracing.DataProtection.Tests.Auditing;

/// <summary>Entries of several writers in one write: all of those who waited for it, none of those who gave up, and never too many.</summary>
public sealed class BatchedAuditStoreTests
{
    private const int MostAtOnce = 1_024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task WriterThatGivesUp_TakesItsEntryAlong()
    {
        var store = new HangingStore();
        var first = store.AppendAsync(Entry(0));
        await store.Hangs;
        using var leaving = new CancellationTokenSource();
        var (left, stayed) = (store.AppendAsync(Entry(1), leaving.Token), store.AppendAsync(Entry(2)));

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left.WaitAsync(Patience));
        store.Resume();
        await Task.WhenAll(first, stayed).WaitAsync(Patience);

        Assert.Equal(["0", "2"], store.Written);
    }

    [Fact]
    public async Task WriterThatGivesUpDuringTheWrite_FindsItsEntryWritten()
    {
        var store = new HangingStore();
        using var leaving = new CancellationTokenSource();
        var first = store.AppendAsync(Entry(0), leaving.Token);
        await store.Hangs;

        await leaving.CancelAsync();
        store.Resume();
        await first.WaitAsync(Patience);

        Assert.Equal(["0"], store.Written);
    }

    [Fact]
    public async Task ClientsThatTryAgainWhileTheMediumHangs_LeaveNothing()
    {
        var store = new HangingStore();
        var first = store.AppendAsync(Entry(0));
        await store.Hangs;
        for (var attempt = 1; attempt <= 5_000; attempt++)
        {
            using var leaving = new CancellationTokenSource();
            var left = store.AppendAsync([Entry(attempt), Entry(attempt)], leaving.Token);
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left.WaitAsync(Patience));
        }

        store.Resume();
        await first.WaitAsync(Patience);
        await store.AppendAsync(Entry(-1)).WaitAsync(Patience);

        Assert.Equal(["0", "-1"], store.Written);
    }

    [Fact]
    public async Task AllWhoWait_AreWritten_InWritesOfABound()
    {
        var store = new HangingStore();
        var first = store.AppendAsync(Entry(0));
        await store.Hangs;
        Task[] others = [.. Enumerable.Range(1, 3 * MostAtOnce).Select(number => store.AppendAsync(Entry(number)))];

        store.Resume();
        await Task.WhenAll([first, .. others]).WaitAsync(Patience);

        Assert.Equal(Enumerable.Range(0, (3 * MostAtOnce) + 1).Select(Text).Order(), store.Written.Order());
        Assert.Equal([1, MostAtOnce, MostAtOnce, MostAtOnce], store.Writes);
    }

    [Theory]
    [InlineData(1_000, 24, new[] { 1, 1_024 })]
    [InlineData(1_000, 25, new[] { 1, 25, 1_000 })]
    [InlineData(1, 2_000, new[] { 1, 1, 2_000 })]
    public async Task WhatOneWriterAppendsTogether_BeginsAnotherWriteWhereItHasNoRoom(int waiting, int together, int[] writes)
    {
        var store = new HangingStore();
        var first = store.AppendAsync(Entry(0));
        await store.Hangs;
        Task[] others = [.. Enumerable.Range(1, waiting).Select(number => store.AppendAsync(Entry(number)))];
        var last = store.AppendAsync([.. Enumerable.Range(1, together).Select(Entry)]);

        store.Resume();
        await Task.WhenAll([first, last, .. others]).WaitAsync(Patience);

        Assert.Equal(writes, store.Writes.Order());
    }

    [Fact]
    public async Task WhatOneWriterAppendsTogether_StaysTogether()
    {
        var store = new HangingStore();
        var first = store.AppendAsync(Entry(0));
        await store.Hangs;
        AuditEntry[] many = [.. Enumerable.Range(1, 2 * MostAtOnce).Select(Entry)];
        var (together, after) = (store.AppendAsync(many), store.AppendAsync(Entry(-1)));

        store.Resume();
        await Task.WhenAll(first, together, after).WaitAsync(Patience);

        Assert.Equal([1, 1, 2 * MostAtOnce], store.Writes.Order());
        Assert.Contains(string.Join(' ', many.Select(entry => entry.Target)), string.Join(' ', store.Written), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_WritesAllThatWaits()
    {
        var store = new HangingStore();
        var first = store.AppendAsync(Entry(0));
        await store.Hangs;
        Task[] others = [.. Enumerable.Range(1, 2_500).Select(number => store.AppendAsync(Entry(number)))];

        var closing = Task.Run(store.Close);
        store.Resume();
        await Task.WhenAll([first, .. others, closing]).WaitAsync(Patience);

        Assert.Equal(2_501, store.Written.Count);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.AppendAsync(Entry(1)));
    }

    private static AuditEntry Entry(int number) => new(DateTimeOffset.UnixEpoch, AuditOperation.Consult, AccessOutcome.Permitted, Text(number));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A store whose first write hangs until the test lets it go on.</summary>
    private sealed class HangingStore : BatchedAuditStore
    {
        private readonly TaskCompletionSource hangs = new(TaskCreationOptions.RunContinuationsAsynchronously), resumed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<string> Written { get; } = [];

        public List<int> Writes { get; } = [];

        public Task Hangs => hangs.Task.WaitAsync(Patience);

        public void Resume() => resumed.SetResult();

        public void Close() => Close(() => { });

        protected override void Write(IReadOnlyList<AuditEntry> entries)
        {
            Writes.Add(entries.Count);
            Written.AddRange(entries.Select(entry => entry.Target));
        }

        protected override async Task WriteAsync(IReadOnlyList<AuditEntry> entries)
        {
            hangs.TrySetResult();
            await resumed.Task;
            Write(entries);
        }
    }
}
