using System.Data.Common;
using ContactTracing.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.Benchmarks.Purges;

/// <summary>SQLite, in a file with a write-ahead log, as EF Core makes one.</summary>
internal sealed class SqliteCases : CaseDatabase
{
    private readonly DirectoryInfo? folder;

    public SqliteCases()
    {
        folder = Directory.CreateTempSubdirectory("cases-");
        ConnectionString = $"Data Source={Path.Combine(folder.FullName, "cases.db")}";
        Create();
    }

    /// <summary>One that another process made.</summary>
    public SqliteCases(string connectionString) => ConnectionString = connectionString;

    public override string Name => "SQLite";

    public override string ConnectionString { get; }

    public override TimeStorage Storage => TimeStorage.UtcTicks;

    public override IReadOnlyList<(string Name, string Sql)> ByHand =>
    [
        ("DELETE by hand, by key", $"DELETE FROM {CaseContext.Table} WHERE id IN (SELECT id FROM {CaseContext.Table} WHERE collected_at < @cutoff ORDER BY collected_at LIMIT @batch)"),
    ];

    // A hundredth of a second: five million rows are of one day.
    protected override string InsertStatement => $"""
        WITH RECURSIVE n(i) AS (SELECT @first UNION ALL SELECT i + 1 FROM n WHERE i < @last)
        INSERT INTO {CaseContext.Table} (id, file_number, collected_at, symptoms, phone)
        SELECT i, 'CASE-' || i, @from + (i - @first) * 100000, 'fever and a cough since ' || (i % 14) || ' days', '+33 6 ' || i FROM n
        """;

    protected override SqlDialect Dialect => SqlDialect.Sqlite;

    public override DbConnection Connect() => new SqliteConnection(ConnectionString);

    public override CaseContext Open() => new(new DbContextOptionsBuilder<CaseContext>().UseSqlite(ConnectionString).Options);

    public override object Stored(DateTimeOffset instant) => instant.UtcTicks;

    public override void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder?.Delete(recursive: true);
    }

    protected override void Tidy(DbConnection connection) => Execute(connection, "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);");
}
