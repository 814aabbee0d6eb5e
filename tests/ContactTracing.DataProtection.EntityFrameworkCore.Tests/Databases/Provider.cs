namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;

/// <summary>A database that tests run on.</summary>
public enum Provider
{
    Sqlite,
    PostgreSql,
    MariaDb,
}
