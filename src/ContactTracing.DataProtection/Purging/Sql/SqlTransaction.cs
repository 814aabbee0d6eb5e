using System.Data;
using System.Data.Common;

namespace ContactTracing.DataProtection;

/// <summary>Transactions as both builds of this library begin and commit them.</summary>
internal static class SqlTransaction
{
    public static async Task<DbTransaction> BeginAsync(DbConnection connection, IsolationLevel isolation, CancellationToken cancellationToken)
    {
#if NET
        return await connection.BeginTransactionAsync(isolation, cancellationToken).ConfigureAwait(false);
#else
        await Task.CompletedTask.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return connection.BeginTransaction(isolation);
#endif
    }

    /// <summary>Commits. Nothing stops it: a commit that is stopped may have taken place or not, and nobody would know.</summary>
    public static async Task CommitAsync(DbTransaction transaction)
    {
#if NET
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
#else
        await Task.CompletedTask.ConfigureAwait(false);
        transaction.Commit();
#endif
    }

    /// <summary>Undoes what was done in it.</summary>
    public static async Task UndoAsync(DbTransaction transaction)
    {
#if NET
        await transaction.DisposeAsync().ConfigureAwait(false);
#else
        await Task.CompletedTask.ConfigureAwait(false);
        transaction.Dispose();
#endif
    }
}
