using ContactTracing.DataProtection.Sql.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>Tables whose deleted rows would go on existing are refused before anything is deleted.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class ObstacleTests(DatabaseServers servers)
{
    [Theory]
    [On(Provider.MariaDb)]
    public async Task SystemVersionedTable_IsRefused_AndOneThatIsNoLongerIsPurged(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.Add(1, Days.Due);
        database.Execute("ALTER TABLE cases ADD SYSTEM VERSIONING");

        await Assert.ThrowsAsync<RetainedTableException>(() => cases.Purge().PreviewAsync());
        var refusal = await Assert.ThrowsAsync<RetainedTableException>(() => cases.Purge().PurgeAsync(Days.NewRun()));

        Assert.Contains("'cases' is system-versioned", refusal.Message, StringComparison.Ordinal);
        Assert.Equal([1], cases.Ids);
        database.Execute("ALTER TABLE cases DROP SYSTEM VERSIONING");
        Assert.Equal((1, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(cases.Purge().PurgeAsync(Days.NewRun())));
    }

    // SQL Server does not run here. SQLite runs what asks its catalogue, over tables that have the names and columns of the catalogue.
    [Theory]
    [InlineData("INSERT INTO sys.triggers VALUES (7, 5, 1, 0); INSERT INTO sys.trigger_events VALUES (7, 'DELETE')", "INSTEAD OF DELETE")]
    [InlineData("INSERT INTO sys.triggers VALUES (7, 5, 1, 0); INSERT INTO sys.trigger_events VALUES (7, 'UPDATE'), (7, 'DELETE')", "INSTEAD OF DELETE")]
    [InlineData("UPDATE sys.tables SET temporal_type = 2 WHERE object_id = 5", "system-versioned")]
    public async Task SqlServer_WhatKeepsDeletedRows_IsRefused(string sql, string reason)
    {
        var refusal = await Assert.ThrowsAsync<RetainedTableException>(() => OnCatalogue(sql).PreviewAsync());

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INSERT INTO sys.triggers VALUES (7, 5, 0, 0); INSERT INTO sys.trigger_events VALUES (7, 'DELETE')")]
    [InlineData("INSERT INTO sys.triggers VALUES (7, 5, 1, 1); INSERT INTO sys.trigger_events VALUES (7, 'DELETE')")]
    [InlineData("INSERT INTO sys.triggers VALUES (7, 5, 1, 0); INSERT INTO sys.trigger_events VALUES (7, 'INSERT')")]
    [InlineData("INSERT INTO sys.triggers VALUES (7, 6, 1, 0); INSERT INTO sys.trigger_events VALUES (7, 'DELETE')")]
    [InlineData("UPDATE sys.tables SET temporal_type = 2 WHERE object_id = 6")]
    public async Task SqlServer_TriggersThatDoNotReplaceADeletion_AndOtherTables_AreNot(string sql) =>
        Assert.Equal((1, 1), await Counts(OnCatalogue(sql).PreviewAsync()));

    private static SqlPurge OnCatalogue(string sql) => new(
        () =>
        {
            var sqlite = new SqliteConnection("Data Source=:memory:");
            sqlite.Open();
            sqlite.CreateFunction("OBJECT_ID", (string name) => name == "[dbo].[cases]" ? 5L : (long?)null);
            Database.Execute(sqlite, "ATTACH ':memory:' AS sys; ATTACH ':memory:' AS dbo");
            Database.Execute(sqlite, "CREATE TABLE sys.tables (object_id, temporal_type); INSERT INTO sys.tables VALUES (5, 0), (6, 0)");
            Database.Execute(sqlite, "CREATE TABLE sys.triggers (object_id, parent_id, is_instead_of_trigger, is_disabled); CREATE TABLE sys.trigger_events (object_id, type_desc)");
            Database.Execute(sqlite, "CREATE TABLE dbo.cases (id, created_at); INSERT INTO dbo.cases VALUES (1, 0)");
            Database.Execute(sqlite, new PurgeEvidenceTable("purge_evidence").CreateStatement(SqlDialect.Sqlite).Replace("\"main\"", "dbo", StringComparison.Ordinal));
            Database.Execute(sqlite, sql);
            return new InterceptedConnection(sqlite, (statement, run) => statement == SqlDialect.SqlServer.TransactionSetup ? -1 : run());
        },
        new(Days.Policy, "cases", ["id"], new("created_at", TimeStorage.UtcTicks)),
        Cases.Evidence,
        Days.Options,
        SqlDialect.SqlServer);

    private static async Task<(long Held, long Due)> Counts(Task<PurgePreview> preview)
    {
        var counts = await preview;
        return (counts.Held, counts.Due);
    }
}
