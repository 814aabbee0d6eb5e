using ContactTracing.DataProtection.Sql.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>Text of SQLite in every form of ISO 8601, and what is none.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class IsoTextTests(DatabaseServers servers)
{
    [Theory]
    [InlineData("2021-01-31 22:59:59.9999999+00:00")]
    [InlineData("2021-01-31T22:59:59Z")]
    [InlineData("2021-01-31T22:59:59.9Z")]
    [InlineData("2021-01-31 22:59:59.999999999")]
    [InlineData("2021-01-31T23:59:59.9999999+01:00")]
    [InlineData("2021-02-01 04:59:59+06:00")]
    [InlineData("2021-01-31T12:59:59.5-10:00")]
    [InlineData("2021-01-31 22:59")]
    public async Task TextBeforeTheCutoff_IsDue(string text) => Assert.Equal((1, 0), await PurgeAsync(text));

    [Theory]
    [InlineData("2021-01-31 23:00:00+00:00")]
    [InlineData("2021-01-31T23:00:00Z")]
    [InlineData("2021-01-31 23:00:00.0000001")]
    [InlineData("2021-02-01T00:00:00+01:00")]
    [InlineData("2021-02-01 05:00:00.0+06:00")]
    [InlineData("2021-01-31T13:00:00-10:00")]
    public async Task TextAtTheCutoffOrAfter_Stays(string text) => Assert.Equal((0, 1), await PurgeAsync(text));

    [Theory]
    [InlineData("31/01/2021")]
    [InlineData("2021-01-31")]
    [InlineData("2021-13-01 10:00:00")]
    [InlineData("")]
    [InlineData(1612133999L)]
    [InlineData(1612133999.5)]
    public async Task WhatIsNoSuchText_IsSaid(object value)
    {
        var cases = new Cases(servers.Create(Provider.Sqlite));
        Insert(value);

        await Assert.ThrowsAsync<RetainedTableException>(() => cases.Purge().PurgeAsync(Days.NewRun()));
        Assert.Equal([1], cases.Ids);

        void Insert(object anchor)
        {
            // A column without a type keeps what it is given.
            using var connection = (SqliteConnection)cases.Connect();
            connection.Open();
            Database.Execute(connection, "DROP TABLE cases");
            Database.Execute(connection, "CREATE TABLE cases (id INTEGER PRIMARY KEY, created_at)");
            Database.Execute(connection, "INSERT INTO cases VALUES (1, @v0)", anchor);
        }
    }

    private async Task<(long Deleted, int Left)> PurgeAsync(string text)
    {
        var database = servers.Create(Provider.Sqlite);
        var cases = new Cases(database);
        database.Execute("INSERT INTO cases (id, created_at) VALUES (1, @v0)", text);
        var preview = await cases.Purge().PreviewAsync();
        var evidence = await cases.Purge().PurgeAsync(Days.NewRun());
        Assert.Equal(preview.Due, evidence.Deleted);
        return (evidence.Deleted, cases.Ids.Count);
    }
}
