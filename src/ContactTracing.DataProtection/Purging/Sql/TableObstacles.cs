using System.Globalization;

namespace ContactTracing.DataProtection;

/// <summary>Refuses a table whose deleted rows would go on existing, before anything of it is deleted.</summary>
internal static class TableObstacles
{
    /// <exception cref="RetainedTableException">A trigger runs in place of the deletion, or the table is system-versioned.</exception>
    public static async Task RefuseAsync(SqlSession session, RetainedTable table, CancellationToken cancellationToken)
    {
        if (session.Dialect.Obstacles(session.NewText(), table) is not { } question)
        {
            return;
        }

        var (triggers, versions) = await session.AskAsync(
            question,
            async reader =>
            {
                await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                return (Count(reader.GetValue(0)), Count(reader.GetValue(1)));
            },
            cancellationToken).ConfigureAwait(false);
        if (triggers > 0)
        {
            throw new RetainedTableException(
                $"'{table}' has a trigger INSTEAD OF DELETE: rows that are due would stay, and count as deleted. Purge the table to whose rows the trigger leads, or drop it.");
        }

        if (versions > 0)
        {
            throw new RetainedTableException(
                $"'{table}' is system-versioned: what is deleted goes on existing in its history (S8). Switch the versioning off for records with a retention period, and delete the history that there is.");
        }
    }

    private static long Count(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
