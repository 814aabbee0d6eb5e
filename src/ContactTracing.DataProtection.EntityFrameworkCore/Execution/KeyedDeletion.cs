using ContactTracing.DataProtection.EntityFrameworkCore.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>Deletes rows by their keys, what depends on them first, and remembers which rows are gone.</summary>
/// <param name="context">A context in a transaction.</param>
/// <param name="size">The most keys that are held at a time for each level of dependents.</param>
/// <param name="remembers">Whether the context tracks anything, so that somebody has to know; else a record with a million dependents takes no more memory than one with none.</param>
internal sealed class KeyedDeletion(DbContext context, int size, bool remembers)
{
    // SQL Server takes 2,100 parameters, older builds of SQLite 999.
    private const int MaxParameters = 900;

    private readonly List<GoneRows> gone = [];

    /// <summary>The rows that were deleted or unlinked so far.</summary>
    public IReadOnlyList<GoneRows> Gone => gone;

    /// <summary>Deletes rows.</summary>
    /// <returns>How many rows of the type itself went.</returns>
    public async Task<int> DeleteAsync(DeletionPlan plan, IReadOnlyList<object?[]> keys, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var chunk in keys.Chunk(Math.Max(1, MaxParameters / plan.Key.Count)))
        {
            foreach (var dependents in plan.Dependents)
            {
                await HandleAsync(plan, dependents, chunk, cancellationToken).ConfigureAwait(false);
            }

            var rows = 0;
            foreach (var table in plan.Tables)
            {
                rows = await NewText().Append("DELETE FROM ").Append(table.Table).Append(" WHERE ")
                    .AppendIsOneOf(table.Columns, plan.Key, chunk).ExecuteAsync(cancellationToken).ConfigureAwait(false);
            }

            // The last table is that of the root of the hierarchy, which holds a row for every record.
            deleted += rows;
        }

        Remember(new(plan.Entity, plan.Key, keys, IsUnlinked: false));
        return deleted;
    }

    private async Task HandleAsync(DeletionPlan plan, DependentRows dependents, object?[][] keys, CancellationToken cancellationToken)
    {
        var reference = dependents.ForeignKey;
        var values = dependents.Principal is var (alternate, key)
            ? await NewText().Append("SELECT ").AppendColumns(alternate.Columns).Append(" FROM ").Append(key.Table).Append(" WHERE ")
                .AppendIsOneOf(key.Columns, plan.Key, keys)
                .ReadKeysAsync(new KeyReader(reference.PrincipalKey.Properties), keys.Length, cancellationToken).ConfigureAwait(false)
            : (IReadOnlyList<object?[]>)keys;
        foreach (var chunk in values.Chunk(Math.Max(1, MaxParameters / reference.Properties.Count)))
        {
            await HandleReferencesAsync(dependents, chunk, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task HandleReferencesAsync(DependentRows dependents, object?[][] values, CancellationToken cancellationToken)
    {
        var (reference, (table, columns)) = (dependents.ForeignKey, dependents.Rows);
        if (dependents.Plan is { IsSingleTable: false } plan)
        {
            await DeleteFoundAsync(dependents, plan, values, cancellationToken).ConfigureAwait(false);
            return;
        }

        var text = dependents.Plan is null
            ? NewText().Append("UPDATE ").Append(table).Append(" SET ").AppendNulls(columns.Where((_, i) => reference.Properties[i].IsNullable))
            : NewText().Append("DELETE FROM ").Append(table);
        await text.Append(" WHERE ").AppendIsOneOf(columns, reference.Properties, values).ExecuteAsync(cancellationToken).ConfigureAwait(false);
        Remember(new(reference.DeclaringEntityType, reference.Properties, values, IsUnlinked: dependents.Plan is null));
    }

    private async Task DeleteFoundAsync(DependentRows dependents, DeletionPlan plan, object?[][] values, CancellationToken cancellationToken)
    {
        var (table, columns) = dependents.Rows;
        var (reader, keyColumns) = (new KeyReader(plan.Key), TableRows.Of(table, plan.Key)!.Columns);
        while (true)
        {
            var found = await NewText().Append("SELECT ").AppendColumns(keyColumns).Append(" FROM ").Append(table).Append(" WHERE ")
                .AppendIsOneOf(columns, dependents.ForeignKey.Properties, values)
                .ReadKeysAsync(reader, size, cancellationToken).ConfigureAwait(false);
            if (found.Count == 0)
            {
                return;
            }

            await DeleteAsync(plan, found, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Remember(GoneRows rows)
    {
        if (remembers)
        {
            gone.Add(rows);
        }
    }

    private SqlText NewText() => new(context);
}
