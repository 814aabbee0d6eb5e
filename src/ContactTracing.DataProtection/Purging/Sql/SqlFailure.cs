using System.Data.Common;
using System.Globalization;

namespace ContactTracing.DataProtection;

/// <summary>What a failure of a database means.</summary>
internal static class SqlFailure
{
    private const string IntegrityViolationClass = "23", SerializationFailure = "40001", PostgreSqlDeadlock = "40P01", SqlServerDeadlock = "1205", SqliteViolation = " constraint failed";

    private const string ForeignKeyViolation = "23503", RestrictViolation = "23001", SqlServerReference = "547", SqliteReference = "FOREIGN KEY" + SqliteViolation;

    private const int MySqlReference = 1451;

    // SQL Server's numbers: a reference, a primary key, a unique index.
    private static readonly string[] SqlServerIntegrity = ["547", "2627", "2601"];

    /// <summary>The transaction was undone because another session came between; it can be repeated.</summary>
    public static bool IsConflict(DbException failure) => StateOf(failure) is SerializationFailure or PostgreSqlDeadlock || NumberOf(failure) == SqlServerDeadlock;

    /// <summary>Rows of another table refer to one that was to be deleted.</summary>
    public static bool IsReferred(DbException failure) =>
        StateOf(failure) is ForeignKeyViolation or RestrictViolation
        || NumberOf(failure) == SqlServerReference
        || MySqlNumberOf(failure) == MySqlReference
        || Says(failure, SqliteReference);

    /// <summary>A reference or a key would be violated.</summary>
    public static bool IsIntegrityViolation(DbException failure) =>
        StateOf(failure)?.StartsWith(IntegrityViolationClass, StringComparison.Ordinal) == true
        || SqlServerIntegrity.Contains(NumberOf(failure))
        || Says(failure, SqliteViolation);

    private static bool Says(DbException failure, string words) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(failure.Message, words, CompareOptions.Ordinal) >= 0;

    // Drivers that know a state show it here to builds too whose DbException has no such property.
    private static string? StateOf(DbException failure) =>
#if NET
        failure.SqlState ??
#endif
        failure.Data["SqlState"] as string;

    private static int? MySqlNumberOf(DbException failure) => failure.Data["Server Error Code"] as int?;

    private static string? NumberOf(DbException failure) => failure.Data["HelpLink.EvtID"] as string;
}
