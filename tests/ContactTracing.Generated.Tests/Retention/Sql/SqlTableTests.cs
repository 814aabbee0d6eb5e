using System.Data.Common;
using ContactTracing.DataProtection;
using Microsoft.Data.Sqlite;

namespace ContactTracing.Generated.Tests.Retention.Sql;

/// <summary>What the generator says of a table purges that table: on SQLite, in a file of its own.</summary>
public sealed class SqlTableTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2021, 4, 27, 22, 0, 0, TimeSpan.Zero);

    // With the lead of two days, what was collected on 31 January is due from 28 April on.
    private static readonly DateTimeOffset Due = new(2021, 1, 31, 23, 59, 59, TimeSpan.FromHours(1)), Kept = Due.AddSeconds(1);

    private static readonly PurgeEvidenceTable Evidence = new("purge_evidence");

    private readonly string file = Path.GetTempFileName();

    public SqlTableTests() => Execute(Evidence.CreateStatement(SqlDialect.Sqlite));

    [Fact]
    public async Task AnnotatedRecord_IsPurgedErasedAndPreviewed()
    {
        Execute("CREATE TABLE \"index case\" (nr INTEGER PRIMARY KEY, collected_at TEXT NOT NULL, closed_at TEXT)");
        Insert(1, Due, null);
        Insert(2, Kept, null);
        Insert(3, Kept, Now);
        Insert(4, Kept, Now.AddTicks(1));
        var purge = new SqlPurge(Connect, StoredCaseRetention.SqlTable(instants: TimeStorage.IsoText), Evidence, new() { Clock = new StoppedClock() });

        var preview = await purge.PreviewAsync();
        var evidence = await purge.PurgeAsync(new PurgeRun(Guid.NewGuid(), Now));

        Assert.Equal((4, 2, 0), (preview.Held, preview.Due, preview.Expired));
        Assert.Equal((typeof(StoredCase).FullName, 2, PurgeOutcome.Completed), (evidence.RecordType, evidence.Deleted, evidence.Outcome));
        Assert.Equal([2, 4], Numbers("SELECT nr FROM \"index case\" ORDER BY nr"));

        await purge.EraseAsync("nr", 4, new PurgeRun(Guid.NewGuid(), Now));
        Assert.Equal([2], Numbers("SELECT nr FROM \"index case\""));
    }

    [Fact]
    public async Task PlainRecord_IsPurgedByItsOwnNames()
    {
        Execute("CREATE TABLE StoredCall (Id INTEGER PRIMARY KEY, CalledOn TEXT NOT NULL, Answered INTEGER NOT NULL)");
        Execute("INSERT INTO StoredCall VALUES (1, '2021-01-31', 0), (2, '2021-02-01', 0), (3, '2021-02-01', 1)");

        var evidence = await new SqlPurge(Connect, StoredCallRetention.SqlTable(), Evidence, new() { Clock = new StoppedClock() }).PurgeAsync(new PurgeRun(Guid.NewGuid(), Now));

        Assert.Equal(2, evidence.Deleted);
        Assert.Equal([2], Numbers("SELECT Id FROM StoredCall"));
    }

    [Fact]
    public void EveryName_CanBeSaidOtherwise()
    {
        var holds = new HoldTable("holds", ["case_nr"], new("until", TimeStorage.UnixSeconds));

        var table = StoredCaseRetention.SqlTable("cases", "covid", ["id"], "at", "done", TimeStorage.UnixSeconds, holds);

        Assert.Equal(("cases", "covid", "id", new TimeColumn("at", TimeStorage.UnixSeconds)), (table.Name, table.Schema, Assert.Single(table.Key), table.Anchor));
        Assert.Same(holds, table.Holds);
        Assert.Same(StoredCaseRetention.Policy, table.Policy);
    }

    public void Dispose() => File.Delete(file);

    private SqliteConnection Connect() => new($"Data Source={file};Pooling=False");

    private void Insert(int number, DateTimeOffset collectedAt, DateTimeOffset? closedAt) =>
        Execute("INSERT INTO \"index case\" VALUES ($a, $b, $c)", ("$a", number), ("$b", collectedAt), ("$c", (object?)closedAt ?? DBNull.Value));

    private void Execute(string sql, params (string Name, object Value)[] values)
    {
        using var connection = Connect();
        connection.Open();
        using var command = Command(connection, sql);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    private List<int> Numbers(string sql)
    {
        using var connection = Connect();
        connection.Open();
        using var command = Command(connection, sql);
        using DbDataReader reader = command.ExecuteReader();
        var numbers = new List<int>();
        while (reader.Read())
        {
            numbers.Add(reader.GetInt32(0));
        }

        return numbers;
    }

#pragma warning disable CA2100 // Constants of this test.
    private static SqliteCommand Command(SqliteConnection connection, string sql) => new(sql, connection);
#pragma warning restore CA2100

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
