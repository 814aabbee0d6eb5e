namespace ContactTracing.DataProtection.Tests.Auditing;

/// <summary>Several stores as one: all of them have an entry, or it failed.</summary>
public sealed class AuditStoresTests
{
    private static readonly AuditEntry Entry = new(DateTimeOffset.UnixEpoch, AuditOperation.Consult, AccessOutcome.Permitted, "T");

    [Fact]
    public async Task EachEntry_IsInAllStores()
    {
        var (first, second) = (new InMemoryAuditStore(), new InMemoryAuditStore());
        var all = AuditStores.All(first, second);

        all.Append(Entry);
        await all.AppendAsync(Entry);
        await all.AppendAsync([Entry, Entry]);

        Assert.Equal((4, 4), (first.Entries.Count, second.Entries.Count));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public async Task StoreThatFails_FailsTheEntry(int failing, int writtenBefore)
    {
        var kept = new InMemoryAuditStore();
        var all = failing == 0 ? AuditStores.All(new Failing(), kept) : AuditStores.All(kept, new Failing());

        Assert.Throws<AuditException>(() => all.Append(Entry));
        await Assert.ThrowsAsync<AuditException>(() => all.AppendAsync(Entry));
        await Assert.ThrowsAsync<AuditException>(() => all.AppendAsync([Entry]));

        Assert.Equal(3 * writtenBefore, kept.Entries.Count);
    }

    [Fact]
    public void NoStore_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => AuditStores.All());
        Assert.Throws<ArgumentNullException>(() => AuditStores.All(new InMemoryAuditStore(), null!));
    }

    [Fact]
    public void Flattened_ItIsTheStoresThatKeepTheEntries()
    {
        var (first, second, third) = (new InMemoryAuditStore(), new Failing(), new InMemoryAuditStore());

        Assert.Equal([first, second, third], AuditStores.Flatten(AuditStores.All(first, AuditStores.All(AuditStores.All(second), third))));
        Assert.Equal([second], AuditStores.Flatten(second));
        Assert.Throws<ArgumentNullException>(() => AuditStores.Flatten(null!));
    }

    private sealed class Failing : IAuditStore
    {
        public void Append(AuditEntry entry) => throw new AuditException();

        public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default) => Task.FromException(new AuditException());

        public Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default) => Task.FromException(new AuditException());
    }
}
