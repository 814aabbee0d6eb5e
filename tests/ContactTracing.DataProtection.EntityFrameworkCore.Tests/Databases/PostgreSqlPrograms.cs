using System.Diagnostics;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;

/// <summary>The programs of the newest PostgreSQL on this machine.</summary>
internal static class PostgreSqlPrograms
{
    // Where Debian and its descendants put them; they are not on the path.
    private const string Root = "/usr/lib/postgresql";

    // The account that the package makes: initdb refuses to work for root.
    private const string Account = "postgres";

    private static readonly string? Folder = Directory.Exists(Root)
        ? Directory.GetDirectories(Root)
            .Select(static version => Path.Combine(version, "bin"))
            .Where(static bin => File.Exists(Path.Combine(bin, "initdb")))
            .MaxBy(static bin => int.TryParse(Path.GetFileName(Path.GetDirectoryName(bin)), out var version) ? version : 0)
        : null;

    /// <summary>Why nothing runs on PostgreSQL here; null when it does.</summary>
    public static string? Missing { get; } = Folder is null
        ? $"PostgreSQL is not installed: no initdb below {Root}. Install it with: apt-get install postgresql"
        : null;

    public static bool NeedsAccount { get; } = Environment.UserName == "root";

    public static void Give(string folder)
    {
        if (NeedsAccount)
        {
            Run("chown", "-R", Account, folder);
        }
    }

    /// <summary>Runs a program to its end, as the account of PostgreSQL where need be.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public static void RunProgram(string name, params string[] arguments)
    {
        string[] command = [Path.Combine(Folder!, name), .. arguments];
        if (NeedsAccount)
        {
            command = ["runuser", "-u", Account, "--", .. command];
        }

        Run(command[0], command[1..]);
    }

    private static void Run(string program, params string[] arguments)
    {
        // A server that it starts inherits its output, and would keep a pipe open for as long as it runs: output goes to a file.
        var log = Path.GetTempFileName();
        try
        {
            using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "out=\"$1\"; shift; exec \"$@\" >\"$out\" 2>&1 </dev/null", "sh", log, program, .. arguments])
            {
                WorkingDirectory = Path.GetTempPath(),
            })!;
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {File.ReadAllText(log)}");
            }
        }
        finally
        {
            File.Delete(log);
        }
    }
}
