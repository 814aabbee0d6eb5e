using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using ContactTracing.DataProtection.EntityFrameworkCore.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>
/// The question that every batch starts with: the keys of so many rows that are due, no more, and no other session may change them
/// until the batch has ended.
/// </summary>
internal sealed class Claim<TRecord> : IDisposable
    where TRecord : class
{
    private const string SkipLocked = " FOR UPDATE SKIP LOCKED";

    // A batch need not wait for the disk: a crash undoes it with its evidence, and the next run repeats it. The end of the run waits, for all before it.
    private const string WithoutWaiting = "SET LOCAL synchronous_commit = off; ";

    private readonly DbContext context;
    private readonly IQueryable<object?[]> query;
    private readonly bool skipsLocked;
    private readonly Lazy<KeyReader> reader;

    // One for all batches: a driver that can keep it compiled does.
    private DbCommand? deletion;

    public Claim(DbContext context, DeletionPlan plan, DueRecords<TRecord> due, Expression<Func<TRecord, bool>> reason, int size)
    {
        this.context = context;
        Plan = plan;
        Size = size;
        reader = new(() => new KeyReader(plan.Key));
        var rows = Exactly(plan.Entity, DueRecords<TRecord>.All(context)).Where(reason);
        query = due.OldestFirst(rows).Take(size).Select(KeyOf(plan.Key));
        skipsLocked = Provider == Providers.PostgreSql && IsOfOneTable();
    }

    public DeletionPlan Plan { get; }

    public int Size { get; }

    /// <summary>
    /// How the transaction of a batch has to be isolated for the rows to stay as they were when they were claimed. SQLite has one
    /// writer at a time. PostgreSQL locks what is claimed, or, where it cannot, refuses to change what another session has changed.
    /// Others keep what has been read locked.
    /// </summary>
    public IsolationLevel Isolation => Provider switch
    {
        Providers.Sqlite => IsolationLevel.Unspecified,
        Providers.PostgreSql => skipsLocked ? IsolationLevel.ReadCommitted : IsolationLevel.RepeatableRead,
        _ => IsolationLevel.Serializable,
    };

    private string? Provider => context.Database.ProviderName;

    /// <summary>The keys, oldest records first.</summary>
    public async Task<List<object?[]>> TakeAsync(CancellationToken cancellationToken)
    {
        var command = NewCommand();
        await using (command.ConfigureAwait(false))
        {
            return await reader.Value.ReadAsync(command, Size, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes the rows in the same statement, where one table holds all that there is to delete.</summary>
    public async Task<int> DeleteAsync(CancellationToken cancellationToken)
    {
        deletion ??= await NewDeletionAsync(cancellationToken).ConfigureAwait(false);
        deletion.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        return await deletion.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => deletion?.Dispose();

    private async Task<DbCommand> NewDeletionAsync(CancellationToken cancellationToken)
    {
        var command = NewCommand();
        var names = context.GetService<ISqlGenerationHelper>();
        var (store, columns) = Plan.Tables[0];
        var (table, column) = (names.DelimitIdentifier(store.Name, store.Schema), names.DelimitIdentifier(columns[0]));
        var byPlace = Provider == Providers.PostgreSql && await RowPlaces.AreInAsync(context, table, cancellationToken).ConfigureAwait(false)
            ? RowPlaces.Deletion(table, command.CommandText)
            : null;

        // PostgreSQL joins IN to a scan of the whole table, and may ask its subquery twice, each time for other rows that are free; an
        // array it computes once. MySQL limits no subquery of IN, but one of FROM.
#pragma warning disable CA2100 // What EF Core wrote for its own query, and identifiers that the provider quoted.
        command.CommandText = Provider == Providers.PostgreSql
            ? WithoutWaiting + (byPlace ?? $"DELETE FROM {table} WHERE {column} = ANY (ARRAY({command.CommandText}))")
            : $"DELETE FROM {table} WHERE {column} IN (SELECT * FROM ({command.CommandText}) AS claimed)";
#pragma warning restore CA2100
        return command;
    }

    private DbCommand NewCommand()
    {
        var command = query.CreateDbCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // What EF Core wrote for its own query, and a constant.
        command.CommandText += skipsLocked ? SkipLocked : "";
#pragma warning restore CA2100
        return command;
    }

    // No row can be locked in a union, nor on the outer side of a join.
    private bool IsOfOneTable()
    {
        using var command = query.CreateDbCommand();
        return !command.CommandText.Contains("UNION ALL", StringComparison.Ordinal) && !command.CommandText.Contains(" JOIN ", StringComparison.Ordinal);
    }

    /// <summary>The rows of the type itself where others that are asked for have tables of their own.</summary>
    private IQueryable<TRecord> Exactly(IEntityType entity, IQueryable<TRecord> rows)
    {
        // EF Core has no answer to a question for the type where there is only one.
        if (!EntityTables.BelongsToOneTableEach(entity) || EntityTables.Units(context.Model.FindEntityType(typeof(TRecord))!).Count() == 1)
        {
            return rows;
        }

        var record = Expression.Parameter(typeof(TRecord), "record");
        var type = Expression.Call(record, typeof(object).GetMethod(nameof(GetType))!);
        return rows.Where(Expression.Lambda<Func<TRecord, bool>>(Expression.Equal(type, Expression.Constant(entity.ClrType, typeof(Type))), record));
    }

    private static Expression<Func<TRecord, object?[]>> KeyOf(IReadOnlyList<IProperty> key)
    {
        var record = Expression.Parameter(typeof(TRecord), "record");
        var values = key.Select(property => Expression.Convert(
            Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], record, Expression.Constant(property.Name)), typeof(object)));
        return Expression.Lambda<Func<TRecord, object?[]>>(Expression.NewArrayInit(typeof(object), values), record);
    }
}
