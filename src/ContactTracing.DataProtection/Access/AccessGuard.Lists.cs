namespace ContactTracing.DataProtection;

// Lists: many records, whose entries are written together.
public sealed partial class AccessGuard
{
    /// <summary>Opens the records of a list, with one entry each, which are written together before this returns.</summary>
    /// <param name="grant">A grant of this guard, of the actor of this flow.</param>
    /// <param name="type">The type of the records.</param>
    /// <param name="records">The records.</param>
    /// <param name="operation">What is done to them.</param>
    /// <param name="cancellationToken">Stops before anything is revealed.</param>
    /// <returns>In the order of the records; <see langword="null"/> where one is refused, such as a record that expired and is not purged yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> or <paramref name="records"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="operation"/> is no operation on a record.</exception>
    /// <exception cref="AccessDeniedException">The entries could not be written, so that nothing is revealed.</exception>
    /// <exception cref="OperationCanceledException">Stopped; nothing was revealed.</exception>
    public async Task<IReadOnlyList<RecordAccess?>> OpenAsync(
        AccessGrant grant,
        GuardedType type,
        IReadOnlyList<RecordToOpen> records,
        AuditOperation operation = AuditOperation.Consult,
        CancellationToken cancellationToken = default)
    {
        Require.NotNull(records, nameof(records));
        AuditEntry.Checked(operation);
        var verdicts = records.Select(record => Decide(grant, type, record, operation)).ToArray();
        if (verdicts.FirstOrDefault(static verdict => verdict.Entry is null) is { Failure: { } noClock })
        {
            throw new AccessDeniedException(AccessOutcome.Failure, noClock);
        }

        try
        {
            await audit.AppendAsync([.. verdicts.Select(static verdict => verdict.Entry!)], cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!IsStopped(failure, cancellationToken))
        {
            throw new AccessDeniedException(AccessOutcome.AuditUnavailable, failure);
        }

        return Array.AsReadOnly([.. verdicts.Select(static verdict => verdict.Outcome == AccessOutcome.Permitted ? verdict.Result : null)]);
    }
}
