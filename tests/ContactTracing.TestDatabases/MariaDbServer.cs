using System.Diagnostics;
using System.Net.Sockets;

namespace ContactTracing.TestDatabases;

/// <summary>A MariaDB of its own for these tests, on loopback and in a temporary folder, gone with them.</summary>
public sealed class MariaDbServer : IDisposable
{
    private const string User = "tests";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mariadb-");
    private readonly int port = ServerProgram.FreePort();
    private readonly Process server;
    private bool isRunning;

    public MariaDbServer()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "init.sql"), $"CREATE USER IF NOT EXISTS {User}@'127.0.0.1';\nGRANT ALL ON *.* TO {User}@'127.0.0.1';\n");
        ServerProgram.Give(folder.FullName, MariaDbPrograms.Account);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        ServerProgram.Run(ServerProgram.As(
            MariaDbPrograms.Account, [MariaDbPrograms.Installer, "--no-defaults", $"--datadir={Data}", "--auth-root-authentication-method=normal", "--skip-test-db"]));
        server = ServerProgram.Start(Log, ServerProgram.As(MariaDbPrograms.Account, Command));
        isRunning = true;
        WaitUntilItListens();
    }

    private string Data => Path.Combine(folder.FullName, "data");

    private string Log => Path.Combine(folder.FullName, "log");

    private string[] Command =>
    [
        MariaDbPrograms.Server, "--no-defaults", $"--datadir={Data}", "--bind-address=127.0.0.1", $"--port={port}", "--skip-name-resolve", "--skip-log-bin",
        $"--socket={Path.Combine(folder.FullName, "socket")}", $"--pid-file={Path.Combine(folder.FullName, "pid")}",
        $"--init-file={Path.Combine(folder.FullName, "init.sql")}", "--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=64M",
    ];

    public string ConnectionString(string database) => $"Server=127.0.0.1;Port={port};User ID={User};Database={database};Pooling=False";

    public void Dispose()
    {
        lock (folder)
        {
            if (!isRunning)
            {
                return;
            }

            isRunning = false;
            server.Kill(entireProcessTree: true);
            server.WaitForExit();
            server.Dispose();
            folder.Delete(recursive: true);
        }
    }

    private void WaitUntilItListens()
    {
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(100))
        {
            try
            {
                using var client = new TcpClient("127.0.0.1", port);
                return;
            }
            catch (SocketException) when (waited.Elapsed < Patience && !server.HasExited)
            {
                // Not yet.
            }
            catch (SocketException)
            {
                throw new InvalidOperationException("MariaDB does not start: " + File.ReadAllText(Log));
            }
        }
    }
}
