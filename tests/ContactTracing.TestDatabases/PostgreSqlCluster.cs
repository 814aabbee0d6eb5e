namespace ContactTracing.TestDatabases;

/// <summary>A PostgreSQL of its own for these tests, on loopback and in a temporary folder, gone with them.</summary>
public sealed class PostgreSqlCluster : IDisposable
{
    private const string User = "tests";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("postgresql-");
    private readonly int port = ServerProgram.FreePort();
    private readonly string settings;
    private bool isRunning;

    public PostgreSqlCluster()
        : this(isDurable: false)
    {
    }

    /// <param name="isDurable">
    /// Whether a commit waits for the disk, as the settings of the package have it. Most tests are about processes that die and not about power
    /// cuts, and without it a cluster is fast enough for many.
    /// </param>
    public PostgreSqlCluster(bool isDurable)
    {
        ServerProgram.Give(folder.FullName, PostgreSqlPrograms.Account);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        PostgreSqlPrograms.RunProgram("initdb", "-D", Data, "-U", User, "--auth=trust", "--encoding=UTF8", "--no-sync", "--no-instructions");
        settings = $"-p {port} -c listen_addresses=127.0.0.1 -k {folder.FullName}{(isDurable ? "" : " -c fsync=off")}";
        Start();
        isRunning = true;
    }

    private string Data => Path.Combine(folder.FullName, "data");

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={port};Username={User};Database={database};Pooling=False;Include Error Detail=True";

    /// <summary>Stops without an end, as a crash does, and starts again: what had not reached the log is gone.</summary>
    public void Crash()
    {
        Stop();
        Start();
    }

    public void Dispose()
    {
        lock (folder)
        {
            if (!isRunning)
            {
                return;
            }

            isRunning = false;
            Stop();
            folder.Delete(recursive: true);
        }
    }

    private void Start() => PostgreSqlPrograms.RunProgram("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(folder.FullName, "log"), "-o", settings, "start");

    private void Stop() => PostgreSqlPrograms.RunProgram("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");
}
