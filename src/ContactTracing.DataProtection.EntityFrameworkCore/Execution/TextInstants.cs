using System.Globalization;
using ContactTracing.DataProtection.EntityFrameworkCore.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>
/// SQLite keeps any value in any column, and counts every text as later than every number. A row whose instant was written as text,
/// before the model stored ticks, would therefore never be due, and nothing would say so.
/// </summary>
internal static class TextInstants
{
    /// <summary>Refuses rows of which SQLite could not tell when they are due.</summary>
    /// <exception cref="PurgeModelException">There are such rows; the message counts them and has the statement that converts them.</exception>
    public static async Task RefuseAsync(
        DbContext context, IReadOnlyList<DeletionPlan> plans, IReadOnlyCollection<string> members, CancellationToken cancellationToken)
    {
        if (context.Database.ProviderName != Providers.Sqlite)
        {
            return;
        }

        var problems = new List<string>();
        foreach (var plan in plans)
        {
            foreach (var (table, column) in ColumnsOf(plan, members))
            {
                if (await CountAsync(context, table, column, cancellationToken).ConfigureAwait(false) is > 0 and var rows)
                {
                    problems.Add(ProblemOf(context.GetService<ISqlGenerationHelper>(), plan.Entity, table, column, rows));
                }
            }
        }

        if (problems.Count > 0)
        {
            throw new PurgeModelException(problems, innerException: null);
        }
    }

    private static IEnumerable<(StoreObjectIdentifier Table, string Column)> ColumnsOf(DeletionPlan plan, IReadOnlyCollection<string> members) =>
        from property in plan.Entity.GetProperties()
        where members.Contains(property.Name) && IsStoredAsTicks(property)
        from rows in plan.Tables
        let column = property.GetColumnName(rows.Table)
        where column is not null
        select (rows.Table, column);

    private static bool IsStoredAsTicks(IProperty property) =>
        (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(DateTimeOffset)
        && property.GetTypeMapping().Converter?.ProviderClrType == typeof(long);

    // Above the largest number stand texts and blobs only, so that an index on the column answers at once.
    private static async Task<long> CountAsync(DbContext context, StoreObjectIdentifier table, string column, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var text = new SqlText(context).Append("SELECT count(*) FROM ").Append(table).Append(" WHERE ").AppendColumn(column)
                .Append(" > ").Append(long.MaxValue.ToString(CultureInfo.InvariantCulture));
            return await text.CountAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    private static string ProblemOf(ISqlGenerationHelper names, IEntityType entity, StoreObjectIdentifier table, string column, long rows)
    {
        var (quotedTable, quoted) = (names.DelimitIdentifier(table.Name, table.Schema), names.DelimitIdentifier(column));
        return FormattableString.Invariant(
            $"{rows} rows of '{entity.DisplayName()}' have text in {quotedTable}.{quoted}, which is later than every number to SQLite, so that they would never be due. Convert what was written before UseContactTracing(): UPDATE {quotedTable} SET {quoted} = 621355968000000000 + 10000000 * strftime('%s', {quoted}) WHERE typeof({quoted}) = 'text'");
    }
}
