namespace ContactTracing.TestDatabases;

/// <summary>The programs of MariaDB on this machine.</summary>
public static class MariaDbPrograms
{
    internal const string Account = "mysql", Server = "/usr/sbin/mariadbd", Installer = "/usr/bin/mariadb-install-db";

    /// <summary>Why nothing runs on MariaDB here; null when it does.</summary>
    public static string? Missing { get; } = File.Exists(Server) && File.Exists(Installer)
        ? null
        : $"MariaDB is not installed: no {Server}. Install it with: apt-get install mariadb-server";
}
