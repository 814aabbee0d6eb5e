using System.Data.Common;
using System.Globalization;
using ContactTracing.DataProtection.EntityFrameworkCore.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>Adds what a batch deleted to the row of a run, and reads what it has come to. One statement for all batches: a driver that can keep it compiled does.</summary>
internal sealed class EvidenceAddition : IDisposable
{
    private readonly DbContext context;
    private readonly PurgeEvidence row;
    private readonly IProperty deleted;
    private readonly IProperty endedAt;
    private readonly DbCommand command;

    public EvidenceAddition(DbContext context, PurgeEvidence row)
    {
        this.context = context;
        this.row = row;
        var entity = context.Model.FindEntityType(typeof(PurgeEvidence))!;
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        (deleted, endedAt) = (entity.FindProperty(nameof(PurgeEvidence.Deleted))!, entity.FindProperty(nameof(PurgeEvidence.EndedAt))!);
        IReadOnlyList<IProperty> key = [entity.FindProperty(nameof(PurgeEvidence.RunId))!, entity.FindProperty(nameof(PurgeEvidence.RecordType))!];
        var columns = TableRows.Of(table, [deleted, endedAt, .. key])!.Columns;
        string[] keyColumns = [columns[2], columns[3]];
        IReadOnlyList<object?[]> keys = [[row.RunId, row.RecordType]];
        command = new SqlText(context)
            .Append("UPDATE ").Append(table).Append(" SET ").AppendColumn(columns[0]).Append(" = ").AppendColumn(columns[0]).Append(" + ").AppendValue(deleted, 0L)
            .Append(", ").AppendColumn(columns[1]).Append(" = ").AppendValue(endedAt, row.EndedAt)
            .Append(" WHERE ").AppendIsOneOf(keyColumns, key, keys)
            .Append("; SELECT ").AppendColumn(columns[0]).Append(" FROM ").Append(table).Append(" WHERE ").AppendIsOneOf(keyColumns, key, keys)
            .Written();
    }

    /// <summary>The evidence with the addition; null when its row is gone. Belongs into the transaction of the batch.</summary>
    public async Task<PurgeEvidence?> ExecuteAsync(int count, DateTimeOffset now, CancellationToken cancellationToken)
    {
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        Set(0, deleted, (long)count);
        Set(1, endedAt, now);
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is { } sum
            ? row with { Deleted = Convert.ToInt64(sum, CultureInfo.InvariantCulture), EndedAt = now }
            : null;
    }

    public void Dispose() => command.Dispose();

    private void Set(int index, IProperty property, object value) =>
        command.Parameters[index] = property.GetRelationalTypeMapping().CreateParameter(command, command.Parameters[index].ParameterName, value, property.IsNullable);
}
