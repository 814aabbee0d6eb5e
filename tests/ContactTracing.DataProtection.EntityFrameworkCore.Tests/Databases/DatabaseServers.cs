using ContactTracing.TestDatabases;
using Npgsql;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;

/// <summary>Makes databases for tests, each its own.</summary>
public sealed class DatabaseServers : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sqlite-");
    private readonly Lazy<PostgreSqlCluster> cluster = new();
    private int count;

    /// <summary>An empty database.</summary>
    public Database Create(Provider provider)
    {
        var name = $"test{Interlocked.Increment(ref count)}";
        if (provider == Provider.Sqlite)
        {
            return new(provider, $"Data Source={Path.Combine(folder.FullName, name)};Pooling=False;Default Timeout=30");
        }

        using var connection = new NpgsqlConnection(cluster.Value.ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE template0", connection);
        command.ExecuteNonQuery();
        return new(provider, cluster.Value.ConnectionString(name));
    }

    public void Dispose()
    {
        if (cluster.IsValueCreated)
        {
            cluster.Value.Dispose();
        }

        folder.Delete(recursive: true);
    }
}
