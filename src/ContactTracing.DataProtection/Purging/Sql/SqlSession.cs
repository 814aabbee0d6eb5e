using System.Data;
using System.Data.Common;

namespace ContactTracing.DataProtection;

/// <summary>An open connection, and who is at its other end. All that is asked and done over it is in a transaction that was told to compare times in UTC and to hide no row.</summary>
internal sealed class SqlSession : IDisposable
{
    private SqlSession(DbConnection connection, SqlDialect dialect) => (Connection, Dialect, Database) = (connection, dialect, connection.Database);

    public DbConnection Connection { get; }

    public SqlDialect Dialect { get; }

    /// <summary>The database to which the connection was opened.</summary>
    public string Database { get; }

    public static async Task<SqlSession> OpenAsync(Func<DbConnection> create, SqlDialect? dialect, CancellationToken cancellationToken)
    {
        var connection = create() ?? throw new InvalidOperationException("The factory of connections returned none.");
        try
        {
            var known = dialect ?? SqlDialect.Of(connection);
            if (connection.State == ConnectionState.Closed)
            {
                await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            }

            return new SqlSession(connection, known);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public SqlText NewText() => new(Dialect, Database);

    /// <summary>A text that begins with what a transaction has to be told first, for the first statement after <see cref="BeginUntoldAsync"/>: one way to the server less.</summary>
    public SqlText NewFirstText() => Dialect.TransactionSetup is { } setup ? NewText().Append(setup).Append("; ") : NewText();

    public Task<DbTransaction> BeginUntoldAsync(CancellationToken cancellationToken) => SqlTransaction.BeginAsync(Connection, Dialect.Isolation, cancellationToken);

    /// <summary>Begins a transaction. What it is told holds for it alone: a pooler may run the next one in another session, and this session for somebody else.</summary>
    public async Task<DbTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        var transaction = await BeginUntoldAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Dialect.TransactionSetup is { } statement)
            {
                await NewText().Append(statement).ExecuteAsync(Connection, transaction, cancellationToken).ConfigureAwait(false);
            }

            return transaction;
        }
        catch
        {
            await SqlTransaction.UndoAsync(transaction).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs one statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public Task<int> ExecuteAsync(SqlText text, CancellationToken cancellationToken) =>
        InTransactionAsync(transaction => text.ExecuteAsync(Connection, transaction, cancellationToken), cancellationToken);

    /// <summary>Asks one question.</summary>
    public Task<T> AskAsync<T>(SqlText question, Func<DbDataReader, Task<T>> read, CancellationToken cancellationToken) => InTransactionAsync(
        async transaction =>
        {
            using var command = question.On(Connection, transaction);
            using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            return await read(reader).ConfigureAwait(false);
        },
        cancellationToken);

    public void Dispose() => Connection.Dispose();

    // Where there is nothing to say a statement is its own transaction: on SQLite, one that is begun keeps other writers away.
    private async Task<T> InTransactionAsync<T>(Func<DbTransaction?, Task<T>> work, CancellationToken cancellationToken)
    {
        if (Dialect.TransactionSetup is null)
        {
            return await work(null).ConfigureAwait(false);
        }

        using var transaction = await BeginAsync(cancellationToken).ConfigureAwait(false);
        var result = await work(transaction).ConfigureAwait(false);
        await SqlTransaction.CommitAsync(transaction).ConfigureAwait(false);
        return result;
    }
}
