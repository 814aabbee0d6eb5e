using System.Data.Common;

namespace ContactTracing.DataProtection;

/// <summary>
/// The purge of one table over ADO.NET, for Dapper and for hand-written SQL alike (S8, S10): parameters for values, quoted names behind
/// their schema, bounded batches, each in a transaction of its own with its evidence.
/// </summary>
/// <remarks>
/// <para>
/// Safe to share between threads and between processes: every run has connections of its own, and many workers share one purge. Rows that
/// another session has locked are passed over and left to the next run (PostgreSQL, SQL Server, MySQL); SQLite has one writer at a time.
/// </para>
/// <code>
/// var purge = new SqlPurge(() => new NpgsqlConnection(text), IndexCaseRetention.SqlTable(), new PurgeEvidenceTable("purge_evidence"));
/// await purge.PurgeAsync(PurgeRun.Start(TimeProvider.System));
/// </code>
/// </remarks>
public sealed class SqlPurge : IPurge
{
    private readonly Func<DbConnection> createConnection;
    private readonly RetainedTable table;
    private readonly PurgeOptions options;
    private readonly SqlDialect? dialect;
    private readonly Func<PurgeEvidence, RunEvidence> beginEvidence;
    private readonly Func<SqlSession, CancellationToken, Task<DateTimeOffset?>> askLastCompleted;

    /// <summary>A purge whose evidence stands in the database of the table and is written in the transaction of each batch.</summary>
    /// <param name="createConnection">Makes a new connection for a run or a preview, which closes it.</param>
    /// <param name="table">What is purged.</param>
    /// <param name="evidence">The table of the evidence.</param>
    /// <param name="options">Size of the batches, clock, lead and zone; <see langword="null"/> for the defaults.</param>
    /// <param name="dialect">The dialect; <see langword="null"/> for that of the driver, which has to be known then.</param>
    /// <exception cref="ArgumentNullException"><paramref name="createConnection"/>, <paramref name="table"/> or <paramref name="evidence"/> is <see langword="null"/>.</exception>
    public SqlPurge(
        Func<DbConnection> createConnection, RetainedTable table, PurgeEvidenceTable evidence, PurgeOptions? options = null, SqlDialect? dialect = null)
        : this(createConnection, table, options, dialect)
    {
        Require.NotNull(evidence, nameof(evidence));
        beginEvidence = start => new EvidenceInTable(evidence, start, this.options.Clock);
        askLastCompleted = (session, cancellationToken) => evidence.LastCompletedAsync(session, RecordType, cancellationToken);
    }

    /// <summary>A purge whose evidence is kept elsewhere. It is written after each batch was committed: of a batch that a crash ends, it may not tell.</summary>
    /// <param name="createConnection">Makes a new connection for a run or a preview, which closes it.</param>
    /// <param name="table">What is purged.</param>
    /// <param name="evidence">Where the evidence is kept.</param>
    /// <param name="options">Size of the batches, clock, lead and zone; <see langword="null"/> for the defaults.</param>
    /// <param name="dialect">The dialect; <see langword="null"/> for that of the driver, which has to be known then.</param>
    /// <exception cref="ArgumentNullException"><paramref name="createConnection"/>, <paramref name="table"/> or <paramref name="evidence"/> is <see langword="null"/>.</exception>
    public SqlPurge(
        Func<DbConnection> createConnection, RetainedTable table, IPurgeEvidenceStore evidence, PurgeOptions? options = null, SqlDialect? dialect = null)
        : this(createConnection, table, options, dialect)
    {
        Require.NotNull(evidence, nameof(evidence));
        beginEvidence = start => new EvidenceInStore(evidence, start, this.options.Clock);
        askLastCompleted = async (_, cancellationToken) => CompletedRuns.LastOf(await evidence.ReadAsync(cancellationToken).ConfigureAwait(false), RecordType);
    }

    private SqlPurge(Func<DbConnection> createConnection, RetainedTable table, PurgeOptions? options, SqlDialect? dialect)
    {
        this.createConnection = createConnection ?? throw new ArgumentNullException(nameof(createConnection));
        this.table = table ?? throw new ArgumentNullException(nameof(table));
        this.options = options ?? new PurgeOptions();
        this.dialect = dialect;
        beginEvidence = null!;
        askLastCompleted = null!;
    }

    /// <inheritdoc/>
    public string RecordType => table.Policy.Name;

    /// <inheritdoc/>
    /// <exception cref="RetainedTableException">The table cannot be purged as it is described, or rows have no anchor that could be read.</exception>
    /// <exception cref="DbException">The database failed.</exception>
    public async Task<PurgePreview> PreviewAsync(CancellationToken cancellationToken = default)
    {
        using var session = await OpenAsync(cancellationToken).ConfigureAwait(false);
        var preview = await new SqlPreview(session, DueAt(RetentionPolicy.Now(options.Clock))).AskAsync(cancellationToken).ConfigureAwait(false);
        return preview with { LastCompletedAt = await askLastCompleted(session, cancellationToken).ConfigureAwait(false) };
    }

    /// <inheritdoc/>
    /// <exception cref="RetainedTableException">The table cannot be purged as it is described, a foreign key keeps rows that are due, or rows have no anchor that could be read.</exception>
    /// <exception cref="DbException">The database failed.</exception>
    public Task<PurgeEvidence> PurgeAsync(PurgeRun run, CancellationToken cancellationToken = default)
    {
        Require.NotNull(run, nameof(run));
        return DeleteAsync(DueAt(run.StartedAt), run, cancellationToken);
    }

    /// <summary>Deletes the rows of a person, due or not, by the path of the purge (GDPR, articles 17 and 21; CNIL, developer guide, sheet 14). What a legal hold blocks stays.</summary>
    /// <param name="column">The column that says whose a row is: the key, or a reference to the person.</param>
    /// <param name="value">Its value for the person, of the type of the column. It is passed as a parameter and stands in no evidence.</param>
    /// <param name="run">A run of its own: its evidence counts the rows and says nothing of the person.</param>
    /// <param name="cancellationToken">Stops: the batch in progress is undone, earlier ones stay deleted.</param>
    /// <returns>The evidence. Its cutoff is <see cref="DateTimeOffset.MinValue"/>, since no date decided.</returns>
    /// <exception cref="ArgumentNullException">A parameter is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="column"/> is empty or can be no identifier, or <paramref name="value"/> is <see cref="DBNull"/>, which is nobody.</exception>
    /// <exception cref="RetainedTableException">The table cannot be purged as it is described, or a foreign key keeps rows of the person.</exception>
    /// <exception cref="DbException">The database failed.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public Task<PurgeEvidence> EraseAsync(string column, object value, PurgeRun run, CancellationToken cancellationToken = default)
    {
        SqlIdentifier.Checked(column, nameof(column));
        Require.NotNull(value, nameof(value));
        Require.NotNull(run, nameof(run));
        return value is DBNull
            ? throw new ArgumentException("A value that is null is that of nobody.", nameof(value))
            : DeleteAsync(new DueRows(table, options.Apply(table.Policy), run.StartedAt, new SubjectRows(column, value)), run, cancellationToken);
    }

    private async Task<PurgeEvidence> DeleteAsync(DueRows due, PurgeRun run, CancellationToken cancellationToken)
    {
        using var evidence = beginEvidence(new()
        {
            RunId = run.Id,
            RecordType = RecordType,
            Kind = due.Kind,
            Cutoff = due.Cutoff,
            StartedAt = run.StartedAt,
            EndedAt = options.Clock.GetUtcNow(),
        });
        return await new SqlPurgeRun(OpenAsync, due, evidence, run, options.BatchSize).ExecuteAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<SqlSession> OpenAsync(CancellationToken cancellationToken)
    {
        var session = await SqlSession.OpenAsync(createConnection, dialect, cancellationToken).ConfigureAwait(false);
        try
        {
            table.Check(session.Dialect, session.Database);
            await TableObstacles.RefuseAsync(session, table, cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private DueRows DueAt(DateTimeOffset now) => new(table, options.Apply(table.Policy), now);
}
