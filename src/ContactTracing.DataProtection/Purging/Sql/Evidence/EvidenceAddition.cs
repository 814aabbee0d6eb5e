using System.Data.Common;

namespace ContactTracing.DataProtection;

/// <summary>Adds what a batch deleted to the row of a run, and reads what it has come to. One statement for all batches: a driver that can keep it compiled does.</summary>
internal sealed class EvidenceAddition : IDisposable
{
    private readonly PurgeEvidenceTable table;
    private readonly DbCommand command;

    public EvidenceAddition(PurgeEvidenceTable table, PurgeEvidence row, SqlSession session)
    {
        this.table = table;
        Session = session;
        command = table.Selecting(table.Adding(session.NewText(), row).Append("; "), row).On(session.Connection);
    }

    public SqlSession Session { get; }

    /// <summary>The row with the addition; null when there is none.</summary>
    public async Task<PurgeEvidence?> ExecuteAsync(DbTransaction transaction, int deleted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        command.Transaction = transaction;
        PurgeEvidenceTable.SetAddition(command.Parameters, deleted, now);
        using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);

        // The addition is made: who stops now stops after the commit.
        return (await table.ReadAsync(reader, CancellationToken.None).ConfigureAwait(false)).SingleOrDefault();
    }

    public void Dispose() => command.Dispose();
}
