using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using FsCheck;
using FsCheck.Fluent;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.RandomModels;

/// <summary>
/// Random models, rows, holds, zones, leads and batches against the oracle: what is due goes with all that depends on it, nothing else
/// goes, nothing is left behind, and previews say so before. A failure names the seed and the smallest scenario that fails.
/// </summary>
[Collection(DatabaseCollection.Name)]
public sealed class RandomModelProperties(DatabaseServers servers)
{
    private const int MostRows = 16;

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public void Purge_LeavesWhatTheOracleLeaves(Provider provider)
    {
        // To run a failure again: .WithReplay, with the two numbers that it names.
        var config = Config.QuickThrowOnFailure.WithMaxTest(provider == Provider.Sqlite ? 60 : 20).WithName(nameof(RandomModels));
        Prop.ForAll(AnyScenario.Of(MostRows), scenario => Task.Run(() => new Trial(servers.Create(provider), scenario).RunAsync()).GetAwaiter().GetResult())
            .Check(config);
    }
}
