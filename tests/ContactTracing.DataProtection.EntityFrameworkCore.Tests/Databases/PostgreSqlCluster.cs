using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;

/// <summary>A PostgreSQL of its own for these tests, on loopback and in a temporary folder, gone with them.</summary>
internal sealed class PostgreSqlCluster : IDisposable
{
    private const string User = "tests";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("postgresql-");
    private readonly int port = FreePort();
    private bool isRunning;

    public PostgreSqlCluster()
    {
        PostgreSqlPrograms.Give(folder.FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        PostgreSqlPrograms.RunProgram("initdb", "-D", Data, "-U", User, "--auth=trust", "--encoding=UTF8", "--no-sync", "--no-instructions");

        // The tests are about processes that die, not about power cuts: without fsync a cluster is fast enough for many tests.
        PostgreSqlPrograms.RunProgram(
            "pg_ctl", "-D", Data, "-w", "-l", Path.Combine(folder.FullName, "log"), "-o", $"-p {port} -c listen_addresses=127.0.0.1 -k {folder.FullName} -c fsync=off", "start");
        isRunning = true;
    }

    private string Data => Path.Combine(folder.FullName, "data");

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = IPAddress.Loopback.ToString(),
        Port = port,
        Username = User,
        Database = database,
        Pooling = false,
        IncludeErrorDetail = true,
    }.ConnectionString;

    public void Dispose()
    {
        lock (folder)
        {
            if (!isRunning)
            {
                return;
            }

            isRunning = false;
            PostgreSqlPrograms.RunProgram("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");
            folder.Delete(recursive: true);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
