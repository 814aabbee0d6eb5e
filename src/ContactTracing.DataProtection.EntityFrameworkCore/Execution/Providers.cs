namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>The names by which providers whose locks differ call themselves.</summary>
internal static class Providers
{
    public const string Sqlite = "Microsoft.EntityFrameworkCore.Sqlite";
    public const string PostgreSql = "Npgsql.EntityFrameworkCore.PostgreSQL";
}
