using ContactTracing.DataProtection.Sql.Tests.Databases;
using Npgsql;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>What a session is set to by its user or its server does not move a cutoff and hides no row.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class SessionTests(DatabaseServers servers)
{
    [Theory]
    [On(Provider.PostgreSql)]
    public async Task RowsThatRowSecurityWouldHide_FailTheRun_AndAreNotKeptInSilence(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.Add(1, Days.Due, "ada");
        cases.Add(2, Days.Due, "bea");
        database.Execute("CREATE ROLE clerk LOGIN");
        database.Execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO clerk");
        database.Execute("ALTER TABLE cases ENABLE ROW LEVEL SECURITY");
        database.Execute("CREATE POLICY own ON cases USING (person = 'ada')");
        using var connection = database.Connect();
        var text = new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Username = "clerk" }.ConnectionString;
        var purge = cases.Purge(connect: () => new NpgsqlConnection(text));

        await Assert.ThrowsAsync<PostgresException>(() => purge.PreviewAsync());
        await Assert.ThrowsAsync<PostgresException>(() => purge.PurgeAsync(Days.NewRun()));

        Assert.Equal([1, 2], cases.Ids);
    }

    [Theory]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task ZoneOfTheSession_DoesNotMoveTheCutoff(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        database.Execute("DROP TABLE cases");
        database.Execute("CREATE TABLE cases (id bigint PRIMARY KEY, created_at timestamp NULL)");

        // Without a zone in PostgreSQL, and in MariaDB an instant that is shown in the zone of the session.
        database.Execute(provider == Provider.PostgreSql
            ? "INSERT INTO cases VALUES (1, '2021-01-31 22:59:59'), (2, '2021-01-31 23:00:00')"
            : "SET time_zone = '+00:00'; INSERT INTO cases VALUES (1, '2021-01-31 22:59:59'), (2, '2021-01-31 23:00:00')");
        var purge = cases.Purge(connect: () =>
        {
            var connection = database.Open();
            Database.Execute(connection, provider == Provider.PostgreSql ? "SET TIME ZONE 'Asia/Tokyo'" : "SET time_zone = '+09:00'");
            return connection;
        });

        Assert.Equal(Days.Kept.AddSeconds(-1), (await purge.PreviewAsync()).Oldest);
        Assert.Equal((1, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(purge.PurgeAsync(Days.NewRun())));
        Assert.Equal([2], cases.Ids);
    }
}
