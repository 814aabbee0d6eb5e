using System.Data;
using System.Data.Common;

namespace ContactTracing.DataProtection;

/// <summary>An open connection, and who is at its other end.</summary>
internal sealed class SqlSession : IDisposable
{
    private readonly string database;

    private SqlSession(DbConnection connection, SqlDialect dialect) => (Connection, Dialect, database) = (connection, dialect, connection.Database);

    public DbConnection Connection { get; }

    public SqlDialect Dialect { get; }

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

            var session = new SqlSession(connection, known);
            if (known.SessionSetup is { } statement)
            {
                await session.NewText().Append(statement).ExecuteAsync(connection, null, cancellationToken).ConfigureAwait(false);
            }

            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public SqlText NewText() => new(Dialect, database);

    public async Task<DbTransaction> BeginAsync(CancellationToken cancellationToken)
    {
#if NET
        return await Connection.BeginTransactionAsync(Dialect.Isolation, cancellationToken).ConfigureAwait(false);
#else
        await Task.CompletedTask.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return Connection.BeginTransaction(Dialect.Isolation);
#endif
    }

    public void Dispose() => Connection.Dispose();
}
