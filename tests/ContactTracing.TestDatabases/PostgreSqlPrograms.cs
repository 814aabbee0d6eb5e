namespace ContactTracing.TestDatabases;

/// <summary>The programs of the newest PostgreSQL on this machine.</summary>
public static class PostgreSqlPrograms
{
    // Where Debian and its descendants put them; they are not on the path.
    private const string Root = "/usr/lib/postgresql";

    // The account that the package makes: initdb refuses to work for root.
    internal const string Account = "postgres";

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

    /// <summary>Runs a program to its end, as the account of PostgreSQL where need be.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public static void RunProgram(string name, params string[] arguments) =>
        ServerProgram.Run(ServerProgram.As(Account, [Path.Combine(Folder!, name), .. arguments]));
}
