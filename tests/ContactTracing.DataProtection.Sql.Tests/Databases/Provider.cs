namespace ContactTracing.DataProtection.Sql.Tests.Databases;

/// <summary>A database that tests run on.</summary>
public enum Provider
{
    Sqlite,
    PostgreSql,
    MariaDb,
}
