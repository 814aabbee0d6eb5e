using ContactTracing.DataProtection.Sql.Tests.Databases;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>
/// PostgreSQL and SQLite find rows fastest where they lie. A place is one in its table only: partitions, and tables that inherit, each have a
/// row at the same. Not every table has places, and a column may have their name.
/// </summary>
[Collection(DatabaseCollection.Name)]
public sealed class RowPlaceTests(DatabaseServers servers)
{
    private const string Columns = "(id bigint, created_at timestamptz, part int)";

    [Theory]
    [On(Provider.PostgreSql)]
    public async Task Partitions_HaveRowsAtOnePlace_AndABatchTakesOneOfThem(Provider provider) => await TakesOneAtATime(
        provider,
        $"CREATE TABLE parts {Columns} PARTITION BY LIST (part); CREATE TABLE one PARTITION OF parts FOR VALUES IN (1); CREATE TABLE two PARTITION OF parts FOR VALUES IN (2)",
        "parts",
        "parts");

    [Theory]
    [On(Provider.PostgreSql)]
    public async Task TablesThatInherit_Too(Provider provider) =>
        await TakesOneAtATime(provider, $"CREATE TABLE parts {Columns}; CREATE TABLE two () INHERITS (parts)", "parts", "two");

    [Theory]
    [On(Provider.PostgreSql)]
    public async Task View_HasNoPlaces_AndIsPurgedByKey(Provider provider) =>
        await TakesOneAtATime(provider, $"CREATE TABLE below {Columns}; CREATE VIEW parts AS SELECT * FROM below", "parts", "parts");

    [Theory]
    [InlineData("CREATE TABLE parts (id integer PRIMARY KEY, created_at text, part int)")]
    [InlineData("CREATE TABLE parts (id integer PRIMARY KEY, created_at text, part int) WITHOUT ROWID")]
    [InlineData("CREATE TABLE parts (id integer PRIMARY KEY, created_at text, part int) wiThout /* a */ RowId")]
    [InlineData("CREATE TABLE parts (id int, created_at text, part int, rowid int DEFAULT 7)")]
    [InlineData("CREATE TABLE parts (id int, created_at text, part int); ALTER TABLE parts ADD COLUMN \"RowID\" int DEFAULT 7")]
    [InlineData("CREATE TABLE \"Parts\" (id int, created_at text, part int)")]
    public async Task OnSqlite_ABatchTakesOne(string table) => await TakesOneAtATime(Provider.Sqlite, table, "parts", "parts");

    [Theory]
    [On(Provider.Sqlite)]
    [On(Provider.PostgreSql)]
    public async Task KeyThatIsNotUnique_DeletesNoRowThatIsNotDue(Provider provider)
    {
        var database = servers.Create(provider);
        database.Execute($"CREATE TABLE parts (id int, created_at {database.TypeOf(database.Instants)}, part int)");
        database.Execute(Cases.Evidence.CreateStatement(database.Dialect));
        foreach (var (part, at) in new[] { (1, Days.Due), (2, Days.Kept), (3, Days.Due) })
        {
            database.Execute("INSERT INTO parts VALUES (1, @v0, @v1)", database.Stored(database.Instants, at), part);
        }

        var heard = new List<long>();
        await Purge(database).PurgeAsync(Days.NewRun() with { Progress = new Listener(heard) });

        Assert.Equal([1, 2], heard);
        Assert.Equal([2], database.Query<long>("SELECT part FROM parts"));
    }

    private async Task TakesOneAtATime(Provider provider, string tables, string one, string two)
    {
        var database = servers.Create(provider);
        database.Execute(tables);
        database.Execute(Cases.Evidence.CreateStatement(database.Dialect));
        foreach (var (id, table, at) in new[] { (1L, one, Days.Due), (2L, two, Days.Due), (3L, one, Days.Kept), (4L, two, Days.Kept) })
        {
            database.Execute($"INSERT INTO {table} (id, created_at, part) VALUES (@v0, @v1, @v2)", id, database.Stored(database.Instants, at), id % 2 == 1 ? 1 : 2);
        }

        var heard = new List<long>();
        await Purge(database).PurgeAsync(Days.NewRun() with { Progress = new Listener(heard) });

        Assert.Equal([1, 2], heard);
        Assert.Equal([3, 4], database.Query<long>("SELECT id FROM parts ORDER BY id"));
    }

    private static SqlPurge Purge(Database database) => new(
        database.Connect, new(Days.Policy, "parts", ["id"], new("created_at", database.Instants)), Cases.Evidence, Days.Options with { BatchSize = 1 });
}
