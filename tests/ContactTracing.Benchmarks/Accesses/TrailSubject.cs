using ContactTracing.DataProtection;
using ContactTracing.DataProtection.EntityFrameworkCore;
using ContactTracing.TestDatabases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ContactTracing.Benchmarks.Accesses;

/// <summary>A place where an audit trail is kept.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Kind">With which others it is compared: the first of each kind is written by hand.</param>
/// <param name="Stores">What processes write with: several where several are imitated.</param>
/// <param name="Release">Takes it away again.</param>
internal sealed record TrailSubject(string Name, string Kind, IReadOnlyList<IAuditStore> Stores, Action Release) : IDisposable
{
    public const string Files = "files", Sqlite = "SQLite", PostgreSql = "PostgreSQL";

    public void Dispose() => Release();

    public static IEnumerable<Func<TrailSubject>> InFiles(string folder)
    {
        yield return () => ByHand("file by hand, flushed after each entry", Files, new FileByHand(Path.Combine(folder, "by-hand")));
        yield return () => File("AuditFileStore, PerEntry", AuditDurability.PerEntry);
        yield return () => File("AuditFileStore, PerBatch", AuditDurability.PerBatch);

        TrailSubject File(string name, AuditDurability durability)
        {
            var path = Path.Combine(folder, durability.ToString());
            var store = AuditFileStore.Open(path, new AuditFileOptions { Durability = durability });
            return new(name, Files, [store], () =>
            {
                store.Dispose();
                Directory.Delete(path, recursive: true);
            });
        }
    }

    public static IEnumerable<Func<TrailSubject>> InSqlite(string folder)
    {
        var connection = $"Data Source={Path.Combine(folder, "trail.db")}";
        return InDatabase(Sqlite, new DbContextOptionsBuilder<AuditContext>().UseSqlite(connection).Options, () => new SqliteConnection(connection), SqliteConnection.ClearAllPools);
    }

    public static IEnumerable<Func<TrailSubject>> InPostgreSql(PostgreSqlCluster cluster)
    {
        var connection = new NpgsqlConnectionStringBuilder(cluster.ConnectionString("trail")) { Pooling = true }.ConnectionString;
        return InDatabase(PostgreSql, new DbContextOptionsBuilder<AuditContext>().UseNpgsql(connection).Options, () => new NpgsqlConnection(connection), NpgsqlConnection.ClearAllPools);
    }

    private static IEnumerable<Func<TrailSubject>> InDatabase(
        string kind, DbContextOptions<AuditContext> options, Func<System.Data.Common.DbConnection> connect, Action forget)
    {
        yield return () => Fresh(() => ByHand("INSERT by hand, a transaction for each entry", kind, new RowsByHand(connect), forget));
        yield return () => Fresh(() => new TrailSubject("AuditTableStore", kind, [Store()], forget));
        yield return () => Fresh(() => new TrailSubject("AuditTableStore, two processes", kind, [Store(), Store()], forget));

        AuditTableStore Store() => new(() => new AuditContext(options));

        TrailSubject Fresh(Func<TrailSubject> make)
        {
            using var context = new AuditContext(options);
            context.Database.EnsureDeleted();
            context.Database.EnsureCreated();
            return make();
        }
    }

    private static TrailSubject ByHand<TStore>(string name, string kind, TStore store, Action? then = null)
        where TStore : IAuditStore, IDisposable =>
        new(name, kind, [store], () =>
        {
            store.Dispose();
            then?.Invoke();
        });
}
