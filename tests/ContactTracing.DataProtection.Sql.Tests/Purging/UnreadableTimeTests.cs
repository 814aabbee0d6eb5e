using ContactTracing.DataProtection.Sql.Tests.Databases;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>SQLite keeps any value in any column: what means no time neither deletes a row nor lifts a hold.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class UnreadableTimeTests(DatabaseServers servers)
{
    [Theory]
    [InlineData(TimeStorage.Date, "15/04/2021")]
    [InlineData(TimeStorage.Date, "")]
    [InlineData(TimeStorage.Date, "20210415")]
    [InlineData(TimeStorage.Date, 20210415L)]
    [InlineData(TimeStorage.Date, "2021-01-31 10:00")]
    [InlineData(TimeStorage.IsoText, "44301")]
    [InlineData(TimeStorage.IsoText, "2021")]
    [InlineData(TimeStorage.IsoText, "12:00")]
    [InlineData(TimeStorage.IsoText, 44301L)]
    [InlineData(TimeStorage.IsoText, "now")]
    [InlineData(TimeStorage.IsoText, "2021-01-01 10:00:00+0100")]
    [InlineData(TimeStorage.IsoText, "2021-01-01 10:00:00+01")]
    [InlineData(TimeStorage.IsoText, "2021-01-01 10:00:00 CET")]
    [InlineData(TimeStorage.IsoText, "2021-01-01 10:00:00.5x")]
    [InlineData(TimeStorage.IsoText, "2021-01-01 10:00:00.")]
    [InlineData(TimeStorage.IsoText, "2020-02-31 10:00:00")]
    [InlineData(TimeStorage.UnixSeconds, 1.5)]
    [InlineData(TimeStorage.UnixSeconds, 2.0)]
    [InlineData(TimeStorage.UnixSeconds, -3.0)]
    [InlineData(TimeStorage.UnixSeconds, "2")]
    [InlineData(TimeStorage.UnixMilliseconds, -1e300)]
    [InlineData(TimeStorage.UtcTicks, 2459001.0)]
    [InlineData(TimeStorage.UtcTicks, -0.0)]
    [InlineData(TimeStorage.UnixSeconds, double.Epsilon)]
    [InlineData(TimeStorage.UtcTicks, -double.Epsilon)]
    [InlineData(TimeStorage.UtcTicks, double.MinValue)]
    [InlineData(TimeStorage.UtcTicks, double.NegativeInfinity)]
    public async Task Anchor_IsNotGuessedAt(TimeStorage storage, object value)
    {
        var database = Create(value, null);

        await Assert.ThrowsAsync<RetainedTableException>(() => Purge(database, new(new("created_at", storage))).PurgeAsync(Days.NewRun()));
        await Assert.ThrowsAsync<RetainedTableException>(() => Purge(database, new(new("created_at", storage))).PreviewAsync());

        Assert.Equal(1, database.Count(Cases.Name));
    }

    // SQLite compares a column of text with a number by letters, and "2999" is less than "637".
    [Theory]
    [InlineData("TEXT", TimeStorage.UtcTicks, "2999-01-01 10:00:00")]
    [InlineData("varchar(40) COLLATE NOCASE", TimeStorage.UtcTicks, "2999-01-01 10:00:00+00:00")]
    [InlineData("TEXT", TimeStorage.UnixSeconds, "1")]
    [InlineData("TEXT", TimeStorage.UnixMilliseconds, 1L)]
    [InlineData("TEXT", TimeStorage.UtcTicks, -1L)]
    [InlineData("NUMERIC", TimeStorage.UtcTicks, "2999-01-01")]
    [InlineData("REAL", TimeStorage.UtcTicks, 1L)]
    public async Task AnchorInAColumnOfAnotherType_IsNotGuessedAt(string type, TimeStorage storage, object value)
    {
        var database = Create(value, null, type);

        await Assert.ThrowsAsync<RetainedTableException>(() => Purge(database, new(new("created_at", storage))).PurgeAsync(Days.NewRun()));

        Assert.Equal(1, database.Count(Cases.Name));
    }

    [Theory]
    [InlineData(TimeStorage.Date, "2021-01-30")]
    [InlineData(TimeStorage.IsoText, "2021-01-31 22:59+00:00")]
    [InlineData(TimeStorage.IsoText, "2021-01-31T22:59Z")]
    [InlineData(TimeStorage.UnixSeconds, 1L)]
    [InlineData(TimeStorage.UnixSeconds, 0L)]
    [InlineData(TimeStorage.UnixSeconds, -1L)]
    [InlineData(TimeStorage.UnixSeconds, -2L)]
    [InlineData(TimeStorage.UnixMilliseconds, long.MinValue)]
    [InlineData(TimeStorage.UtcTicks, long.MinValue + 1)]
    [InlineData(TimeStorage.UtcTicks, 637400000000000001L)]
    public async Task AnchorThatCanBeRead_IsDue(TimeStorage storage, object value)
    {
        var database = Create(value, null);

        Assert.Equal((1, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(Purge(database, new(new("created_at", storage))).PurgeAsync(Days.NewRun())));
    }

    [Theory]
    [InlineData(TimeStorage.Date, "", 0)]
    [InlineData(TimeStorage.Date, "15/04/2021", 0)]
    [InlineData(TimeStorage.Date, "31/12/2021", 0)]
    [InlineData(TimeStorage.Date, "2021-04-30", 1)]
    [InlineData(TimeStorage.IsoText, "44301", 0)]
    [InlineData(TimeStorage.IsoText, "2021-04-29 22:00:00", 1)]
    public async Task Fulfilment_IsNotGuessedAt(TimeStorage storage, object value, int due)
    {
        var database = Create("2021-02-01", value);
        var purge = Purge(database, new(new("created_at", TimeStorage.Date), SqlFulfilment.At(new("closed_at", storage))));

        var preview = await purge.PreviewAsync();

        Assert.Equal(due, preview.Due);
        Assert.Equal((due, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(purge.PurgeAsync(Days.NewRun())));
    }

    [Theory]
    [InlineData(TimeStorage.IsoText, "2022-01-01 10:00:00+0100", 1)]
    [InlineData(TimeStorage.UnixSeconds, "", 1)]
    [InlineData(TimeStorage.UnixSeconds, 1.5, 1)]
    [InlineData(TimeStorage.UnixSeconds, 1L, 0)]
    public async Task HoldWhoseEndCannotBeRead_IsInForce(TimeStorage storage, object value, int blocked)
    {
        var database = Create("2021-01-01", null);
        database.Execute("CREATE TABLE holds (case_id INTEGER, until)");
        database.Execute("INSERT INTO holds VALUES (1, @v0)", value);

        var evidence = await Purge(database, new(new("created_at", TimeStorage.Date), Holds: new("holds", ["case_id"], new("until", storage)))).PurgeAsync(Days.NewRun());

        Assert.Equal((1 - blocked, blocked), (evidence.Deleted, evidence.Blocked));
    }

    // A column without a type keeps what it is given.
    private Database Create(object createdAt, object? closedAt, string type = "")
    {
        var database = servers.Create(Provider.Sqlite);
        database.Execute(new PurgeEvidenceTable("purge_evidence").CreateStatement(SqlDialect.Sqlite));
        database.Execute($"CREATE TABLE cases (id INTEGER PRIMARY KEY, created_at {type}, closed_at)");
        database.Execute("INSERT INTO cases VALUES (1, @v0, @v1)", createdAt, closedAt ?? DBNull.Value);
        return database;
    }

    private static SqlPurge Purge(Database database, Described table) => new(
        database.Connect, new(Days.Policy, Cases.Name, ["id"], table.Anchor, fulfilment: table.Fulfilment, holds: table.Holds), Cases.Evidence, Days.Options);

    private sealed record Described(TimeColumn Anchor, SqlFulfilment? Fulfilment = null, HoldTable? Holds = null);
}
