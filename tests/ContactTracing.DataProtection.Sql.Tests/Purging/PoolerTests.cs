using System.Globalization;
using ContactTracing.DataProtection.Sql.Tests.Databases;
using ContactTracing.TestDatabases;
using Npgsql;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>A purge through a real pooler that gives each of its transactions another session.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class PoolerTests(DatabaseServers servers)
{
    [BehindPgBouncerFact]
    public async Task RowsThatRowSecurityWouldHide_FailTheRunInWhateverSession_AndNoSessionKeepsTheSetting()
    {
        using var place = new Place(servers);
        place.Cases.Add(1, Days.Due, "ada");
        place.Cases.Add(2, Days.Due, "bea");
        place.Database.Execute("ALTER TABLE cases ENABLE ROW LEVEL SECURITY");
        place.Database.Execute("CREATE POLICY own ON cases USING (person = 'ada')");
        var purge = place.Cases.Purge(connect: place.Connect);
        await place.OpenBothSessionsAsync();

        await Assert.ThrowsAsync<PostgresException>(() => purge.PreviewAsync());
        await Assert.ThrowsAsync<PostgresException>(() => purge.PurgeAsync(Days.NewRun()));

        Assert.Equal([1, 2], place.Cases.Ids);
        Assert.Equal(["on", "on"], [await place.AskAsync("SHOW row_security"), await place.AskAsync("SHOW row_security")]);
    }

    [BehindPgBouncerFact]
    public async Task Purge_DeletesWhatIsDueInBatches_AndLeavesEvidence()
    {
        using var place = new Place(servers);
        place.Cases.AddMany(7, Days.Due);
        place.Cases.Add(8, Days.Kept);
        await place.OpenBothSessionsAsync();

        Assert.NotEqual(await place.AskAsync("SELECT pg_backend_pid()"), await place.AskAsync("SELECT pg_backend_pid()"));
        Assert.Equal((7, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(place.Cases.Purge(Days.Options with { BatchSize = 2 }, place.Connect).PurgeAsync(Days.NewRun())));
        Assert.Equal([8], place.Cases.Ids);
        Assert.Equal(7, Assert.Single(await place.Cases.ReadEvidenceAsync()).Deleted);
    }

    /// <summary>A database and a pooler before it, for a role that does not own the tables.</summary>
    private sealed class Place : IDisposable
    {
        private readonly PgBouncer pooler;
        private readonly string connectionString;

        public Place(DatabaseServers servers)
        {
            Database = servers.Create(Provider.PostgreSql);
            Cases = new Cases(Database);
            using var connection = Database.Connect();
            var direct = new NpgsqlConnectionStringBuilder(connection.ConnectionString);
            var role = "worker_of_" + direct.Database;
            Database.Execute($"CREATE ROLE {role} LOGIN");
            Database.Execute($"GRANT ALL ON ALL TABLES IN SCHEMA public TO {role}");
            pooler = new PgBouncer(direct.Port, role);
            connectionString = new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Port = pooler.Port, Username = role, NoResetOnClose = true }.ConnectionString;
        }

        public Database Database { get; }

        public Cases Cases { get; }

        public NpgsqlConnection Connect() => new(connectionString);

        /// <summary>Two transactions at once need both.</summary>
        public async Task OpenBothSessionsAsync()
        {
            await using var first = await OpenAsync();
            await using var second = await OpenAsync();
            await using var one = await first.BeginTransactionAsync();
            await using var other = await second.BeginTransactionAsync();
            foreach (var connection in new[] { first, second })
            {
                await using var command = new NpgsqlCommand("SELECT 1", connection);
                await command.ExecuteScalarAsync();
            }
        }

        public async Task<string> AskAsync(string question)
        {
            await using var connection = await OpenAsync();
            await using var command = new NpgsqlCommand(question, connection);
            return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
        }

        public void Dispose() => pooler.Dispose();

        private async Task<NpgsqlConnection> OpenAsync()
        {
            var connection = Connect();
            await connection.OpenAsync();
            return connection;
        }
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class BehindPgBouncerFactAttribute : FactAttribute
    {
        public BehindPgBouncerFactAttribute() => Skip = PgBouncer.Missing;
    }
}
