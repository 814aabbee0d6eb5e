using System.Data.Common;
using ContactTracing.DataProtection;
using ContactTracing.TestDatabases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ContactTracing.Benchmarks.Purges;

/// <summary>PostgreSQL, a cluster of its own with the settings of the package: a commit waits for the disk.</summary>
internal sealed class PostgreSqlCases : CaseDatabase
{
    // What the driver keeps prepared, as by hand it is.
    private const int StatementsKept = 20;

    private readonly PostgreSqlCluster? cluster;

    public PostgreSqlCases()
    {
        cluster = new PostgreSqlCluster(isDurable: true);
        ConnectionString = new NpgsqlConnectionStringBuilder(cluster.ConnectionString("cases")) { Pooling = true, MaxAutoPrepare = StatementsKept }.ConnectionString;
        Create();
    }

    /// <summary>One that another process made.</summary>
    public PostgreSqlCases(string connectionString) => ConnectionString = connectionString;

    public override string Name => "PostgreSQL";

    public override string ConnectionString { get; }

    public override TimeStorage Storage => TimeStorage.Instant;

    public override IReadOnlyList<(string Name, string Sql)> ByHand =>
    [
        ("DELETE by hand, by key", $"DELETE FROM {CaseContext.Table} WHERE id IN (SELECT id FROM {CaseContext.Table} WHERE collected_at < @cutoff ORDER BY collected_at LIMIT @batch FOR UPDATE SKIP LOCKED)"),
        ("DELETE by hand, by place", $"DELETE FROM {CaseContext.Table} WHERE ctid = ANY(ARRAY(SELECT ctid FROM {CaseContext.Table} WHERE collected_at < @cutoff ORDER BY collected_at LIMIT @batch FOR UPDATE SKIP LOCKED))"),
    ];

    protected override string InsertStatement => $"""
        INSERT INTO {CaseContext.Table} (id, file_number, collected_at, symptoms, phone)
        SELECT i, 'CASE-' || i, @from + (i - @first) * interval '10 milliseconds', 'fever and a cough since ' || (i % 14) || ' days', '+33 6 ' || i
        FROM generate_series(@first, @last) AS i
        """;

    protected override SqlDialect Dialect => SqlDialect.PostgreSql;

    public override DbConnection Connect() => new NpgsqlConnection(ConnectionString);

    public override CaseContext Open() => new(new DbContextOptionsBuilder<CaseContext>().UseNpgsql(ConnectionString).Options);

    public override object Stored(DateTimeOffset instant) => instant.UtcDateTime;

    public override void Dispose()
    {
        if (cluster is not null)
        {
            NpgsqlConnection.ClearAllPools();
            cluster.Dispose();
        }
    }

    // Full: what an earlier run deleted is to cost this one nothing.
    protected override void Tidy(DbConnection connection) => Execute(connection, $"VACUUM (FULL, ANALYZE) {CaseContext.Table}");
}
