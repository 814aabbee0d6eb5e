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
    public void Commit(Action<DbContext> work)
    {
        using var apart = Apart();
        using var context = Open();
        context.Database.CreateExecutionStrategy().Execute(() =>
        {
            context.ChangeTracker.Clear();
            using var transaction = context.Database.BeginTransaction();
            work(context);
            transaction.Commit();
        });
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
