using ContactTracing.DataProtection.EntityFrameworkCore.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>
/// The evidence of one run in the database whose rows it tells of. A batch adds its count in its own transaction, in SQL: whether a
/// commit whose answer was lost took place or not, the count is right.
/// </summary>
internal sealed class EvidenceRow(DbContext context, PurgeEvidence start, TimeProvider clock) : IDisposable
{
    private EvidenceAddition? addition;

    private IQueryable<PurgeEvidence> Row => context.Set<PurgeEvidence>().IgnoreQueryFilters().AsNoTracking()
        .Where(row => row.RunId == start.RunId && row.RecordType == start.RecordType);

    /// <summary>Writes that the run has begun, or, where it is repeated, that it goes on.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (await SetOutcomeAsync(PurgeOutcome.Running, null, cancellationToken).ConfigureAwait(false) == 0)
        {
            await InsertAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Adds what a batch deleted; belongs into its transaction.</summary>
    /// <returns>What the run has done so far.</returns>
    public async Task<PurgeEvidence> AddAsync(int deleted, CancellationToken cancellationToken)
    {
        addition ??= new EvidenceAddition(context, start);
        return await addition.ExecuteAsync(deleted, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException(
            $"The evidence of run {start.RunId} for '{start.RecordType}' has been deleted while the run goes on. The batch was undone: nothing is deleted without evidence.");
    }

    /// <summary>Writes how the run ended, and how many records were blocked; with null, what was written of that before stays.</summary>
    public async Task<PurgeEvidence> EndAsync(PurgeOutcome outcome, long? blocked, CancellationToken cancellationToken)
    {
        await SetOutcomeAsync(outcome, blocked, cancellationToken).ConfigureAwait(false);
        return await ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => addition?.Dispose();

    private Task<PurgeEvidence> ReadAsync(CancellationToken cancellationToken) => Row.SingleAsync(cancellationToken);

    private Task<int> SetOutcomeAsync(PurgeOutcome outcome, long? blocked, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return Row.ExecuteUpdateAsync(
            row => row.SetProperty(e => e.Outcome, outcome).SetProperty(e => e.Blocked, e => blocked ?? e.Blocked).SetProperty(e => e.EndedAt, now), cancellationToken);
    }

    // SaveChanges would save what the application has changed, too.
    private async Task InsertAsync(CancellationToken cancellationToken)
    {
        var entity = context.Model.FindEntityType(typeof(PurgeEvidence))!;
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var properties = entity.GetProperties().Where(static property => property.PropertyInfo is not null).ToList();
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var text = new SqlText(context).Append("INSERT INTO ").Append(table).Append(" (")
                .AppendColumns(TableRows.Of(table, properties)!.Columns).Append(") VALUES ")
                .AppendValues(properties, [.. properties.Select(property => property.PropertyInfo!.GetValue(start))]);
            await text.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }
}
