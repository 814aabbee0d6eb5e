using ContactTracing.TestDatabases;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;

namespace ContactTracing.DataProtection.Sql.Tests.Databases;

/// <summary>Makes databases for tests, each its own.</summary>
public sealed class DatabaseServers : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sqlite-");
    private readonly Lazy<PostgreSqlCluster> cluster = new();
    private readonly Lazy<MariaDbServer> mariaDb = new();
    private int count;

    /// <summary>An empty database.</summary>
    public Database Create(Provider provider)
    {
        var name = $"test{Interlocked.Increment(ref count)}";
        switch (provider)
        {
            case Provider.PostgreSql:
                new Database(provider, () => new NpgsqlConnection(cluster.Value.ConnectionString("postgres")), "public").Execute($"CREATE DATABASE {name} TEMPLATE template0");
                return new(provider, () => new NpgsqlConnection(cluster.Value.ConnectionString(name)), "public");
            case Provider.MariaDb:
                new Database(provider, () => new MySqlConnection(mariaDb.Value.ConnectionString("mysql")), "mysql").Execute($"CREATE DATABASE {name} CHARACTER SET utf8mb4");
                return new(provider, () => new MySqlConnection(mariaDb.Value.ConnectionString(name)), name);
            default:
                return new(provider, () => new SqliteConnection($"Data Source={Path.Combine(folder.FullName, name)};Pooling=False;Default Timeout=30"), "main");
        }
    }

    public void Dispose()
    {
        if (cluster.IsValueCreated)
        {
            cluster.Value.Dispose();
        }

        if (mariaDb.IsValueCreated)
        {
            mariaDb.Value.Dispose();
        }

        folder.Delete(recursive: true);
    }
}
