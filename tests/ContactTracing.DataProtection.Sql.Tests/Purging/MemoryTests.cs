using ContactTracing.DataProtection.Sql.Tests.Databases;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>What a purge needs does not grow with what it deletes.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class MemoryTests(DatabaseServers servers)
{
    private const int Few = 2_000, Many = 200_000, BatchSize = 10_000;

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    public async Task TwoHundredThousandRows_NeedTheMemoryOfTheirBatches(Provider provider)
    {
        // The first run pays for code that is compiled and for what the driver keeps.
        await AllocatedAsync(provider, Few);

        var allocated = await AllocatedAsync(provider, Many);

        Assert.InRange(allocated, 0, 4 << 20);
    }

    private async Task<long> AllocatedAsync(Provider provider, int rows)
    {
        var cases = new Cases(servers.Create(provider), TimeStorage.UtcTicks);
        cases.AddMany(rows, Days.Due);
        var purge = cases.Purge(Days.Options with { BatchSize = BatchSize });

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var preview = await purge.PreviewAsync();
        var evidence = await purge.PurgeAsync(Days.NewRun());
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.Equal((rows, rows), (preview.Due, evidence.Deleted));
        Assert.Empty(cases.Ids);
        return allocated;
    }
}
