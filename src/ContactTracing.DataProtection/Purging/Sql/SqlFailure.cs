using System.Data.Common;
using System.Globalization;

namespace ContactTracing.DataProtection;

/// <summary>What a failure of a database means.</summary>
internal static class SqlFailure
{
    private const string IntegrityViolationClass = "23", SerializationFailure = "40001", PostgreSqlDeadlock = "40P01", SqlServerDeadlock = "1205", SqliteViolation = " constraint failed";

    // SQL Server's numbers: a reference, a primary key, a unique index.
    private static readonly string[] SqlServerIntegrity = ["547", "2627", "2601"];

    /// <summary>The transaction was undone because another session came between; it can be repeated.</summary>
    public static bool IsConflict(DbException failure) => StateOf(failure) is SerializationFailure or PostgreSqlDeadlock || NumberOf(failure) == SqlServerDeadlock;

    /// <summary>A reference or a key would be violated.</summary>
    public static bool IsIntegrityViolation(DbException failure) =>
        StateOf(failure)?.StartsWith(IntegrityViolationClass, StringComparison.Ordinal) == true
        || SqlServerIntegrity.Contains(NumberOf(failure))
        || CultureInfo.InvariantCulture.CompareInfo.IndexOf(failure.Message, SqliteViolation, CompareOptions.Ordinal) >= 0;

    // Drivers that know a state show it here to builds too whose DbException has no such property.
    private static string? StateOf(DbException failure) =>
#if NET
        failure.SqlState ??
#endif
        failure.Data["SqlState"] as string;

    private static string? NumberOf(DbException failure) => failure.Data["HelpLink.EvtID"] as string;
}
