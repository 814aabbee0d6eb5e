using System.Data.Common;
using ContactTracing.DataProtection.Sql.Tests.Databases;
using ContactTracing.TestDatabases;
using Npgsql;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>Batches do not wait for the disk of PostgreSQL. A crash undoes the last ones, each with its evidence, and never one of the two alone.</summary>
public sealed class CrashedServerTests
{
    private const int Rows = 3_000;

    [Theory]
    [On(Provider.PostgreSql)]
    public async Task Crash_LeavesTrueEvidence_AndTheNextRunFinishes(Provider provider)
    {
        using var cluster = new PostgreSqlCluster();
        var database = new Database(provider, () => new NpgsqlConnection(cluster.ConnectionString("postgres")), "public");
        var cases = new Cases(database);
        cases.AddMany(Rows, Days.Due);
        var batches = 0;
        var crashed = Days.NewRun() with
        {
            Progress = new Callback(_ =>
            {
                if (++batches == 100)
                {
                    cluster.Crash();
                }
            }),
        };

        await Assert.ThrowsAnyAsync<DbException>(() => cases.Purge(Days.Options with { BatchSize = 10 }).PurgeAsync(crashed));

        var left = database.Count(Cases.Name);
        Assert.InRange(left, Rows - 1_000, Rows - 1);
        Assert.Equal(Rows - left, Assert.Single(await cases.ReadEvidenceAsync()).Deleted);

        await cases.Purge().PurgeAsync(Days.NewRun());

        Assert.Equal(0, database.Count(Cases.Name));
        Assert.Equal(Rows, (await cases.ReadEvidenceAsync()).Sum(run => run.Deleted));
    }

    [Theory]
    [On(Provider.PostgreSql)]
    public async Task EndOfARun_WaitsForTheDisk(Provider provider)
    {
        using var cluster = new PostgreSqlCluster();
        var database = new Database(provider, () => new NpgsqlConnection(cluster.ConnectionString("postgres")), "public");
        var cases = new Cases(database);
        cases.AddMany(Rows, Days.Due);

        await cases.Purge(Days.Options with { BatchSize = 10 }).PurgeAsync(Days.NewRun());
        cluster.Crash();

        var evidence = Assert.Single(await cases.ReadEvidenceAsync());
        Assert.Equal((Rows, PurgeOutcome.Completed), (evidence.Deleted, evidence.Outcome));
        Assert.Equal(0, database.Count(Cases.Name));
    }
}
