using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>
/// On PostgreSQL a row is found faster by the place where it lies than by its key: half of what a deletion by key takes is to look up
/// keys. A place is one in its table, so partitions and tables that others inherit from go by key, and views have none.
/// </summary>
internal static partial class RowPlaces
{
    /// <summary>Whether the rows of a table can be told by their place.</summary>
    /// <param name="context">A context of PostgreSQL.</param>
    /// <param name="table">The table as it stands in statements.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public static async Task<bool> AreInAsync(DbContext context, string table, CancellationToken cancellationToken) =>
        await context.Database.SqlQuery<int>(
                $"SELECT count(*)::int AS \"Value\" FROM pg_catalog.pg_class AS c WHERE c.oid = to_regclass({table}) AND c.relkind = 'r' AND NOT c.relhassubclass")
            .SingleAsync(cancellationToken).ConfigureAwait(false) > 0;

    /// <summary>The deletion of what a question for one key column finds; null when the question has another form.</summary>
    public static string? Deletion(string table, string question)
    {
        var start = KeyOfOneTable().Match(question);
        return start.Success && string.Equals(start.Groups["table"].Value, table, StringComparison.Ordinal)
            ? $"DELETE FROM ONLY {table} WHERE ctid = ANY (ARRAY(SELECT {start.Groups["alias"].Value}.ctid FROM ONLY {table}{question[start.Groups["table"].Index..][table.Length..]}))"
            : null;
    }

    [GeneratedRegex("""\ASELECT (?<alias>\w+)\.(?:\w+|"(?:[^"]|"")+")\s+FROM (?<table>(?:(?:\w+|"(?:[^"]|"")+")\.)?(?:\w+|"(?:[^"]|"")+")) AS \k<alias>\s""", RegexOptions.CultureInvariant)]
    private static partial Regex KeyOfOneTable();
}
