namespace ContactTracing.DataProtection;

// Records: the grant, the type, and the age of the record.
public sealed partial class AccessGuard
{
    /// <summary>Opens a record. One entry says which categories of it can be read from now on; it is written before this returns.</summary>
    /// <param name="grant">A grant of this guard, of the actor of this flow.</param>
    /// <param name="type">The type of the record.</param>
    /// <param name="record">The record.</param>
    /// <param name="operation">What is done to it: <see cref="AuditOperation.Consult"/>, <see cref="AuditOperation.Update"/> or <see cref="AuditOperation.Delete"/>.</param>
    /// <returns>What a guarded view asks on every read. It is good until the grant or the period of the record ends.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="operation"/> is none of these.</exception>
    /// <exception cref="AccessDeniedException">Refused; the refusal is in the audit trail, if that could be written.</exception>
    public RecordAccess Open(AccessGrant grant, GuardedType type, in RecordToOpen record, AuditOperation operation = AuditOperation.Consult) =>
        Settle(Decide(grant, type, record, AuditEntry.Checked(operation)));

    /// <inheritdoc cref="Open"/>
    /// <param name="grant">A grant of this guard, of the actor of this flow.</param>
    /// <param name="type">The type of the record.</param>
    /// <param name="record">The record.</param>
    /// <param name="operation">What is done to it.</param>
    /// <param name="cancellationToken">Stops before anything is revealed.</param>
    /// <exception cref="OperationCanceledException">Stopped; nothing was revealed.</exception>
    public Task<RecordAccess> OpenAsync(
        AccessGrant grant, GuardedType type, RecordToOpen record, AuditOperation operation = AuditOperation.Consult, CancellationToken cancellationToken = default) =>
        SettleAsync(Decide(grant, type, record, AuditEntry.Checked(operation)), cancellationToken);

    internal DateTimeOffset Now => options.Clock.GetUtcNow();

    /// <summary>Writes that a read of an opened record is refused. Whether that succeeds or not, it is refused.</summary>
    internal AccessDeniedException Refused(AuditEntry entry, Exception? cause)
    {
        try
        {
            audit.Append(entry);
            return new AccessDeniedException(entry.Outcome, cause);
        }
#pragma warning disable CA1031 // The read is refused anyway; the store's failure is told along.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new AccessDeniedException(entry.Outcome, failure);
        }
    }

    /// <summary>Who acts now, for an entry about a refusal; null when that cannot be said.</summary>
    internal string? CurrentActorId()
    {
        try
        {
            return current.Actor?.Id;
        }
#pragma warning disable CA1031 // The refusal itself is what has to be told.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private Verdict<RecordAccess> Decide(AccessGrant? grant, GuardedType type, RecordToOpen record, AuditOperation operation)
    {
        Require.NotNull(type, nameof(type));
        DateTimeOffset? now = null;
        try
        {
            now = Now;
            var outcome = Judge(grant, type, record, now.Value, out var until);
            if (outcome != AccessOutcome.Permitted)
            {
                return Refusal(now.Value, outcome);
            }

            var access = new RecordAccess(this, grant!, type, record.Reference, until);
            return new Verdict<RecordAccess>(outcome, access, AuditEntry.Of(now.Value, operation, outcome, type.Name, grant!, record.Reference, access.Categories));
        }
#pragma warning disable CA1031 // Whatever fails, the answer is no.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return now is { } at ? Refusal(at, AccessOutcome.Failure) with { Failure = failure } : new Verdict<RecordAccess>(AccessOutcome.Failure, null, null, failure);
        }

        Verdict<RecordAccess> Refusal(DateTimeOffset at, AccessOutcome outcome) => new(outcome, Result: null, RefusalOf(at, operation, outcome, type.Name, type.Categories, grant, record.Reference));
    }

    // The words of a forged grant are not repeated.
    private AuditEntry RefusalOf(
        DateTimeOffset at, AuditOperation operation, AccessOutcome outcome, string target, DataCategories categories, AccessGrant? grant, RecordReference reference) =>
        grant is not null && grant.IsIssuedWith(seal)
            ? AuditEntry.Of(at, operation, outcome, target, grant, reference, categories) with { ActorId = CurrentActorId() }
            : new AuditEntry(at, operation, outcome, target) { ActorId = CurrentActorId(), Reference = reference, Categories = categories };
}
