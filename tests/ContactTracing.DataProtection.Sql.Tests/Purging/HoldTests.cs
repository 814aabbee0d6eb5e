using ContactTracing.DataProtection.Sql.Tests.Databases;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>Legal holds block purge and erasure, show in the preview, and end.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class HoldTests(DatabaseServers servers)
{
    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task HoldInForce_BlocksPurgeAndErasure_AndOneThatExpiresNowDoesNot(Provider provider)
    {
        var (database, cases) = Create(provider);
        cases.AddMany(3, Days.Due);
        cases.Add(4, Days.Kept);
        await SetAsync(database, cases, 1, new("RG 21/00042", "TJ Paris", Days.Now.AddSeconds(1)));
        await SetAsync(database, cases, 2, new("RG 21/00043", "TJ Paris", Days.Now));

        var preview = await cases.Purge().PreviewAsync();
        var evidence = await cases.Purge().PurgeAsync(Days.NewRun());

        Assert.Equal((4, 2, 1, 2), (preview.Held, preview.Due, preview.Blocked, preview.Expired));
        Assert.Equal((2, 1, PurgeOutcome.Completed), (evidence.Deleted, evidence.Blocked, evidence.Outcome));
        Assert.Equal([1, 4], cases.Ids);

        var erasure = await cases.Purge().EraseAsync("person", "p", Days.NewRun());
        Assert.Equal((1, 1), (erasure.Deleted, erasure.Blocked));
        Assert.Equal([1], cases.Ids);
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task HoldThatIsLiftedOrReplaced_NoLongerBlocks(Provider provider)
    {
        var (database, cases) = Create(provider);
        cases.AddMany(2, Days.Due);
        var hold = new LegalHold("RG 21/00042", "TJ Paris", Days.Now.AddYears(1));
        await SetAsync(database, cases, 1, hold);
        await SetAsync(database, cases, 2, hold);
        await SetAsync(database, cases, 1, null);
        await SetAsync(database, cases, 2, new("RG 21/00042", "TJ Paris", Days.Now));

        Assert.Equal((2, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(cases.Purge().PurgeAsync(Days.NewRun())));
        Assert.Equal(1, database.Count("case_holds"));
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task HoldsInColumnsOfTheRecord_BlockToo(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database, holds: HoldTable.InRecord(Cases.Name, ["id"], new("hold_expires_at", TimeStorage.UnixSeconds)));
        cases.AddMany(2, Days.Due);
        database.Execute("ALTER TABLE cases ADD COLUMN hold_expires_at bigint");
        database.Execute("UPDATE cases SET hold_expires_at = @v0 WHERE id = 2", Days.Now.ToUnixTimeSeconds() + 1);

        Assert.Equal(1, (await cases.Purge().PreviewAsync()).Blocked);
        Assert.Equal((1, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(cases.Purge().PurgeAsync(Days.NewRun())));
        Assert.Equal([2], cases.Ids);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => SetAsync(database, cases, 2, null));
        Assert.Contains("update the record", failure.Message, StringComparison.Ordinal);
        Assert.Equal([2], cases.Ids);
    }

    [Fact]
    public void TableOfHoldsThatIsTheRetainedTable_IsRefused_AndSoAreColumnsOfAnother()
    {
        var until = new TimeColumn("until", TimeStorage.UnixSeconds);

        Assert.Throws<ArgumentException>(() => Retained(new("t", ["id"], until, "s")));
        Assert.Throws<ArgumentException>(() => Retained(HoldTable.InRecord("t", ["id"], until)));
        Assert.Throws<ArgumentException>(() => Retained(HoldTable.InRecord("t", ["nr"], until, "s")));
        Assert.NotNull(Retained(new("t", ["id"], until, "courts")).Holds);
        Assert.NotNull(Retained(HoldTable.InRecord("t", ["id"], until, "s")).Holds);

        static RetainedTable Retained(HoldTable holds) => new(Days.Policy, "t", ["id"], new("at", TimeStorage.Instant), "s", holds: holds);
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task HoldThatCannotBePlaced_LeavesTheEarlierOne(Provider provider)
    {
        var (database, cases) = Create(provider);
        await using var connection = database.Open();
        await cases.Table.Holds!.SetAsync(connection, [1L], new("RG 21/00042", "TJ Paris", Days.Now.AddYears(1)));
        var broken = new HoldTable("case_holds", ["case_id"], new("expires_at", database.Instants), authority: "no_such_column");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => broken.SetAsync(connection, [1L], new("RG 21/00043", "TJ Paris", Days.Now)));

        Assert.Equal(["RG 21/00042"], database.Query<string>("SELECT reason FROM case_holds"));
    }

    // In the column without a zone, and in the one of MariaDB that is shown by the zone of the session.
    [Theory]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task EndOfAHold_IsStoredInUtc_WhateverTheZoneOfTheSession_WhichStays(Provider provider)
    {
        foreach (var zone in new[] { "+09:00", "-05:00" })
        {
            foreach (var type in provider == Provider.PostgreSql ? new[] { "timestamptz", "timestamp" } : ["datetime(6)", "timestamp(6)"])
            {
                var (database, cases) = Create(provider, type);
                cases.AddMany(2, Days.Due);
                await using (var connection = database.Open())
                {
                    Database.Execute(connection, provider == Provider.PostgreSql ? $"SET TIME ZONE INTERVAL '{zone}' HOUR TO MINUTE" : $"SET time_zone = '{zone}'");
                    var before = Zone(connection);
                    await using var transaction = await connection.BeginTransactionAsync();
                    await cases.Table.Holds!.SetAsync(connection, [1L], new("RG 21/00042", "TJ Paris", Days.Now), transaction);
                    Assert.Equal(before, Zone(connection, transaction));
                    await transaction.CommitAsync();
                    await cases.Table.Holds!.SetAsync(connection, [2L], new("RG 21/00043", "TJ Paris", Days.Now.AddSeconds(1)));
                    Assert.Equal(before, Zone(connection));
                }

                Assert.Equal((1, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(cases.Purge().PurgeAsync(Days.NewRun())));
                Assert.Equal([2], cases.Ids);
            }
        }

        string Zone(System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction? transaction = null)
        {
            using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (provider == Provider.PostgreSql ? "SHOW TimeZone" : "SELECT @@session.time_zone", transaction);
            return (string)command.ExecuteScalar()!;
        }
    }

    // To lift a hold there would delete the record.
    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task TableOfHoldsThatIsTheRetainedTable_IsRefused_WhereTheSchemaIsSaidForOneOnly(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database, holds: new(Cases.Name, ["id"], new("hold_expires_at", TimeStorage.UnixSeconds), database.Schema));
        cases.Add(1, Days.Due);

        var refusal = await Assert.ThrowsAsync<RetainedTableException>(() => cases.Purge().PreviewAsync());

        Assert.Contains(nameof(HoldTable.InRecord), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HoldThatEndsOnADate_OrNamesItsRowOtherwise_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new HoldTable("h", ["id"], new("until", TimeStorage.Date)));
        Assert.Throws<ArgumentException>(() => new RetainedTable(Days.Policy, "t", ["a", "b"], new("at", TimeStorage.Instant), holds: new("h", ["a"], new("until", TimeStorage.Instant))));
    }

    private static async Task SetAsync(Database database, Cases cases, long id, LegalHold? hold)
    {
        await using var connection = database.Open();
        await using var transaction = await connection.BeginTransactionAsync();
        await cases.Table.Holds!.SetAsync(connection, [id], hold, transaction);
        await transaction.CommitAsync();
    }

    private (Database Database, Cases Cases) Create(Provider provider, string? typeOfEnd = null)
    {
        var database = servers.Create(provider);
        database.Execute($"CREATE TABLE case_holds (case_id bigint PRIMARY KEY, reason varchar(200) NOT NULL, authority varchar(200) NOT NULL, expires_at {typeOfEnd ?? database.TypeOf(database.Instants)} NOT NULL)");
        return (database, new(database, holds: new("case_holds", ["case_id"], new("expires_at", database.Instants))));
    }
}
