using System.Data.Common;
using ContactTracing.TestDatabases;
using MySql.Data.MySqlClient;
using Npgsql;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;

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
        if (provider == Provider.Sqlite)
        {
            return new(provider, $"Data Source={Path.Combine(folder.FullName, name)};Pooling=False;Default Timeout=30");
        }

        if (provider == Provider.MariaDb)
        {
            Execute(new MySqlConnection(mariaDb.Value.ConnectionString("mysql")), $"CREATE DATABASE {name} CHARACTER SET utf8mb4");
            return new(provider, mariaDb.Value.ConnectionString(name));
        }

        Execute(new NpgsqlConnection(cluster.Value.ConnectionString("postgres")), $"CREATE DATABASE {name} TEMPLATE template0");
        return new(provider, cluster.Value.ConnectionString(name));
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

    private static void Execute(DbConnection connection, string sql)
    {
        using (connection)
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
