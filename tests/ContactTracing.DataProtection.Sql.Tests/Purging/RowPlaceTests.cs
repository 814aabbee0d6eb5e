using ContactTracing.DataProtection.Sql.Tests.Databases;

namespace ContactTracing.DataProtection.Sql.Tests.Purging;

/// <summary>PostgreSQL finds rows fastest where they lie. A place is one in its table only: partitions, and tables that inherit, each have a row at the same.</summary>
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

    private async Task TakesOneAtATime(Provider provider, string tables, string one, string two)
    {
        var database = servers.Create(provider);
        database.Execute(tables);
        database.Execute(Cases.Evidence.CreateStatement(database.Dialect));
        foreach (var (id, table, at) in new[] { (1L, one, Days.Due), (2L, two, Days.Due), (3L, one, Days.Kept), (4L, two, Days.Kept) })
        {
            database.Execute($"INSERT INTO {table} VALUES (@v0, @v1, @v2)", id, at.UtcDateTime, id % 2 == 1 ? 1 : 2);
        }

        var heard = new List<long>();
        var purge = new SqlPurge(
            database.Connect, new(Days.Policy, "parts", ["id"], new("created_at", TimeStorage.Instant)), Cases.Evidence, Days.Options with { BatchSize = 1 });
        await purge.PurgeAsync(Days.NewRun() with { Progress = new Listener(heard) });

        Assert.Equal([1, 2], heard);
        Assert.Equal([3, 4], database.Query<long>("SELECT id FROM parts ORDER BY id"));
    }
}
