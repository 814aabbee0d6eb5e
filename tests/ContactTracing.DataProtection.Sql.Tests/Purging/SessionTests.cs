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

    // Behind a pooler the next transaction may run in another session, and this session may be another's: a run that relied on what it had
    // once set would count by the zone of a stranger here, and delete the row of 23:00.
    [Theory]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task SessionThatIsAnotherAfterEachTransaction_DoesNotMoveTheCutoff(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        database.Execute("DROP TABLE cases");
        database.Execute("CREATE TABLE cases (id bigint PRIMARY KEY, created_at timestamp NULL)");
        database.Execute((provider == Provider.PostgreSql ? "" : "SET time_zone = '+00:00'; ")
            + "INSERT INTO cases VALUES (1, '2021-01-31 22:59:58'), (2, '2021-01-31 22:59:59'), (3, '2021-01-31 23:00:00')");
        System.Data.Common.DbConnection? last = null;
        var purge = cases.Purge(Days.Options with { BatchSize = 1 }, () => last = database.Connect());
        var run = Days.NewRun() with
        {
            Progress = new Callback(_ => Database.Execute(last!, provider == Provider.PostgreSql ? "RESET ALL; SET TIME ZONE 'Asia/Tokyo'" : "SET time_zone = '+09:00'")),
        };

        Assert.Equal((2, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(purge.PurgeAsync(run)));
        Assert.Equal([3], cases.Ids);
    }

    [Theory]
    [On(Provider.PostgreSql)]
    public async Task Session_IsLeftAsItWas(Provider provider)
    {
        var cases = new Cases(servers.Create(provider));
        cases.Add(1, Days.Due);
        NpgsqlConnection? last = null;
        var found = new List<string>();
        var run = Days.NewRun() with { Progress = new Callback(_ => found.AddRange([Ask("SHOW row_security"), Ask("SHOW TimeZone")])) };

        await cases.Purge(connect: () =>
        {
            last = (NpgsqlConnection)cases.Connect();
            last.Open();
            Database.Execute(last, "SET TIME ZONE 'Asia/Tokyo'");
            return last;
        }).PurgeAsync(run);

        Assert.Equal(["on", "Asia/Tokyo"], found);

        string Ask(string question)
        {
            using var command = new NpgsqlCommand(question, last);
            return (string)command.ExecuteScalar()!;
        }
    }
}
