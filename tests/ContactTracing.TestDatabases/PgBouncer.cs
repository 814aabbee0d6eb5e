using System.Diagnostics;
using System.Net.Sockets;

namespace ContactTracing.TestDatabases;

/// <summary>A pooler before a PostgreSQL that gives each transaction the other of two sessions; gone with the test.</summary>
public sealed class PgBouncer : IDisposable
{
    private const string Program = "/usr/sbin/pgbouncer";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pgbouncer-");
    private readonly Process pooler;

    /// <summary>Starts one, and waits until it listens.</summary>
    /// <param name="port">The port of the server on loopback.</param>
    /// <param name="user">Who may come, without a password.</param>
    public PgBouncer(int port, string user)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "users"), $"\"{user}\" \"\"\n");
        File.WriteAllText(Settings, $"""
            [databases]
            * = host=127.0.0.1 port={port}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {Port}
            unix_socket_dir =
            auth_type = trust
            auth_file = {folder.FullName}/users
            pool_mode = transaction
            default_pool_size = 2
            server_round_robin = 1
            """);
        ServerProgram.Give(folder.FullName, PostgreSqlPrograms.Account);
        pooler = ServerProgram.Start(Path.Combine(folder.FullName, "log"), ServerProgram.As(PostgreSqlPrograms.Account, [Program, Settings]));
        WaitUntilItListens();
    }

    /// <summary>Why nothing runs behind a pooler here; null when it does.</summary>
    public static string? Missing { get; } =
        PostgreSqlPrograms.Missing ?? (File.Exists(Program) ? null : $"PgBouncer is not installed: no {Program}. Install it with: apt-get install pgbouncer");

    public int Port { get; } = ServerProgram.FreePort();

    private string Settings => Path.Combine(folder.FullName, "settings.ini");

    public void Dispose()
    {
        pooler.Kill(entireProcessTree: true);
        pooler.WaitForExit();
        pooler.Dispose();
        folder.Delete(recursive: true);
    }

    private void WaitUntilItListens()
    {
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(50))
        {
            try
            {
                using var client = new TcpClient("127.0.0.1", Port);
                return;
            }
            catch (SocketException) when (waited.Elapsed < Patience && !pooler.HasExited)
            {
                // Not yet.
            }
        }
    }
}
