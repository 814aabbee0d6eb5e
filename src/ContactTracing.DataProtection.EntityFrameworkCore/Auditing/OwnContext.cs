using System.Transactions;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Auditing;

/// <summary>
/// Contexts of the trail, which have nothing in common with a business transaction: what that one undoes, the trail keeps.
/// </summary>
internal sealed class OwnContext(Func<DbContext> open)
{
    /// <summary>Does something in a context, outside a transaction.</summary>
    public async Task<T> UseAsync<T>(Func<DbContext, Task<T>> work)
    {
        using var apart = Apart();
        var context = Open();
        await using (context.ConfigureAwait(false))
        {
            return await work(context).ConfigureAwait(false);
        }
    }

    /// <summary>Does something in a transaction, and commits it.</summary>
    public async ValueTask CommitAsync(Func<DbContext, ValueTask> work, Waiting waiting)
    {
        using var apart = Apart();
        using var context = Open();
        var strategy = context.Database.CreateExecutionStrategy();
        await waiting.ForAsync(
            () => strategy.Execute(() => TransactAsync(context, work, waiting).GetAwaiter().GetResult()),
            () => strategy.ExecuteAsync(() => TransactAsync(context, work, waiting))).ConfigureAwait(false);
    }

    private static async Task TransactAsync(DbContext context, Func<DbContext, ValueTask> work, Waiting waiting)
    {
        context.ChangeTracker.Clear();
        var database = context.Database;
        using var transaction = await waiting.ForAsync(() => database.BeginTransaction(), () => database.BeginTransactionAsync()).ConfigureAwait(false);
        await work(context).ConfigureAwait(false);
        await waiting.ForAsync(() => transaction.Commit(), () => transaction.CommitAsync()).ConfigureAwait(false);
    }

    // A connection that is opened in the scope of an ambient transaction would become part of it.
    private static TransactionScope Apart() => new(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);

    /// <exception cref="AuditException">The context is somebody's already.</exception>
    private DbContext Open()
    {
        var context = open();
        return context.Database.CurrentTransaction is null && !context.ChangeTracker.Entries().Any()
            ? context
            : throw new AuditException("The audit trail was given a context that is in use. Its factory has to make a context for each call: its transaction is its own, and its changes are.");
    }
}
