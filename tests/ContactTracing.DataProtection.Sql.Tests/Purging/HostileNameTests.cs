using ContactTracing.DataProtection.Sql.Tests.Databases;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>Names that would be something else if they were not quoted, and names that lead elsewhere if no schema stands before them.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class HostileNameTests(DatabaseServers servers)
{
    private static readonly string[] Names =
    [
        "x\"; DROP TABLE victim; --", "x`; DROP TABLE victim; --", "x]; DROP TABLE victim; --", "o'brien", "\"", "``", "a.b", "select", "TABLE", "with space",
        "@p0", "$1", "?", ":p", "{0}", "%s", "back\\slash", "éèü", "日本語", "line\nbreak", "/*", "a--b", new string('k', 63),
    ];

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task AnyNameOfTableAndColumn_IsThatTableAndThatColumn(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.Add(1, Days.Due);
        database.Execute("CREATE TABLE victim (id int)");
        foreach (var name in Names)
        {
            var (quoted, other) = (database.Dialect.Quote(name), name.Length == 63 ? "é" : name[..^1] + "é");
            database.Execute($"CREATE TABLE {quoted} ({quoted} bigint PRIMARY KEY, created_at {database.TypeOf(database.Instants)}, {database.Dialect.Quote(other)} varchar(10))");
            foreach (var (id, at) in new[] { (1, Days.Due), (2, Days.Kept) })
            {
                database.Execute($"INSERT INTO {quoted} VALUES (@v0, @v1, NULL)", id, database.Stored(database.Instants, at));
            }

            var table = new RetainedTable(Days.Policy, name, [name], new("created_at", database.Instants), fulfilment: SqlFulfilment.WhenSet(other));
            var purge = new SqlPurge(database.Connect, table, Cases.Evidence, Days.Options);

            Assert.Equal(1, (await purge.PreviewAsync()).Due);
            Assert.Equal((1, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(purge.PurgeAsync(Days.NewRun())));
            Assert.Equal([2], database.Query<long>($"SELECT {quoted} FROM {quoted}"));
            Assert.Equal((1, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(purge.EraseAsync(name, 2L, Days.NewRun())));
        }

        Assert.Equal(0, database.Count("victim"));
        Assert.Equal([1], cases.Ids);
    }

    [Theory]
    [On(Provider.PostgreSql)]
    public async Task SearchPath_LeadsToNoDecoy(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.Add(1, Days.Due);
        database.Execute("CREATE SCHEMA decoy");
        database.Execute("CREATE TABLE decoy.cases (LIKE public.cases)");
        database.Execute("CREATE TABLE decoy.purge_evidence (LIKE public.purge_evidence)");
        database.Execute("INSERT INTO decoy.cases SELECT * FROM public.cases");
        database.Execute($"ALTER DATABASE {database.Query<string>("SELECT current_database()").Single()} SET search_path = decoy, public");
        Assert.Equal(["decoy"], database.Query<string>("SELECT current_schema()"));

        Assert.Equal((1, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(cases.Purge().PurgeAsync(Days.NewRun())));

        Assert.Equal((0, 1), (database.Count("public.cases"), database.Count("decoy.cases")));
        Assert.Equal((1, 0), (database.Count("public.purge_evidence"), database.Count("decoy.purge_evidence")));
    }

    [Fact]
    public async Task TemporaryTableOfSqlite_IsNoDecoy()
    {
        var database = servers.Create(Provider.Sqlite);
        var cases = new Cases(database);
        cases.Add(1, Days.Due);
        var purge = cases.Purge(connect: () =>
        {
            var connection = database.Open();
            Database.Execute(connection, "CREATE TEMP TABLE cases AS SELECT * FROM main.cases WHERE 0");
            return connection;
        });

        Assert.Equal((1, PurgeOutcome.Completed), await SqlPurgeTests.Outcome(purge.PurgeAsync(Days.NewRun())));
        Assert.Empty(cases.Ids);
    }

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    [On(Provider.MariaDb)]
    public async Task ColumnThatIsNotThere_IsAnError_AndNeverText(Provider provider)
    {
        var database = servers.Create(provider);
        var cases = new Cases(database);
        cases.Add(1, Days.Due);
        var table = new RetainedTable(Days.Policy, Cases.Name, ["id"], new("created_at", database.Instants), fulfilment: SqlFulfilment.WhenSet("closed"));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => new SqlPurge(database.Connect, table, Cases.Evidence, Days.Options).PurgeAsync(Days.NewRun()));
    }

    [Theory]
    [On(Provider.PostgreSql)]
    public async Task NameThatTheDatabaseWouldCutOff_IsRefused(Provider provider)
    {
        // PostgreSQL would shorten this one to that of the table that holds the name of 63 bytes.
        var database = servers.Create(provider);
        database.Execute($"CREATE TABLE {new string('k', 63)} (id int, created_at timestamptz)");
        var table = new RetainedTable(Days.Policy, new string('k', 64), ["id"], new("created_at", TimeStorage.Instant));

        await Assert.ThrowsAsync<ArgumentException>(() => new SqlPurge(database.Connect, table, Cases.Evidence, Days.Options).PurgeAsync(Days.NewRun()));
    }
}
