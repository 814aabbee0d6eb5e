using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ContactTracing.TestDatabases;

/// <summary>Starts the programs of a database, as an account of its own where a test runs as root.</summary>
internal static class ServerProgram
{
    private static bool IsRoot { get; } = Environment.UserName == "root";

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Makes a folder that of an account.</summary>
    public static void Give(string folder, string account)
    {
        if (IsRoot)
        {
            Run("chown", "-R", account, folder);
        }
    }

    public static string[] As(string account, string[] command) => IsRoot ? ["runuser", "-u", account, "--", .. command] : command;

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public static void Run(params string[] command)
    {
        // A server that it starts inherits its output, and would keep a pipe open for as long as it runs: output goes to a file.
        var log = Path.GetTempFileName();
        try
        {
            using var process = Start(log, command);
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{string.Join(' ', command)}: {File.ReadAllText(log)}");
            }
        }
        finally
        {
            File.Delete(log);
        }
    }

    /// <summary>Starts a program that goes on, its output in a file.</summary>
    public static Process Start(string log, string[] command) =>
        Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "out=\"$1\"; shift; exec \"$@\" >\"$out\" 2>&1 </dev/null", "sh", log, .. command])
        {
            WorkingDirectory = Path.GetTempPath(),
        })!;
}
