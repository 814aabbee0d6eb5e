using System.Data.Common;

namespace ContactTracing.DataProtection;

/// <summary>The evidence of one run as it grows.</summary>
internal abstract class RunEvidence : IDisposable
{
    /// <summary>Whether it is committed with what it tells of, or not at all.</summary>
    public abstract bool IsInTransaction { get; }

    /// <summary>Writes that the run has begun; before that, nothing may be deleted.</summary>
    public abstract Task BeginAsync(SqlSession session, CancellationToken cancellationToken);

    /// <summary>Adds what a batch deleted; belongs into its transaction.</summary>
    public abstract Task AddAsync(SqlSession session, DbTransaction transaction, int deleted, CancellationToken cancellationToken);

    /// <summary>Hears that the batch was committed.</summary>
    /// <returns>What the run has done so far.</returns>
    public abstract Task<PurgeEvidence> CommittedAsync(int deleted);

    /// <summary>Writes how the run ended.</summary>
    public abstract Task<PurgeEvidence> EndAsync(SqlSession session, PurgeOutcome outcome, long blocked, CancellationToken cancellationToken);

    public abstract void Dispose();
}
