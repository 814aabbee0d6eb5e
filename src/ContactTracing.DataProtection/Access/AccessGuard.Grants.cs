namespace ContactTracing.DataProtection;

// Grants: the actor and the path.
public sealed partial class AccessGuard
{
    /// <summary>Issues a grant to the actor of this flow. It reveals nothing yet; what is opened with it is audited record by record.</summary>
    /// <param name="path">The access path that the caller is.</param>
    /// <param name="request">What the caller adds to it; <see langword="null"/> for nothing.</param>
    /// <returns>A grant for as much as path and policy allow. One that breaks the glass is in the audit trail when this returns.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="AccessDeniedException">Refused; the refusal is in the audit trail, if that could be written.</exception>
    public AccessGrant Grant(AccessPath path, AccessRequest? request = null) => Settle(Decide(path, request, operation: null));

    /// <inheritdoc cref="Grant"/>
    /// <param name="path">The access path that the caller is.</param>
    /// <param name="request">What the caller adds to it; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Stops before anything is granted.</param>
    /// <exception cref="OperationCanceledException">Stopped; nothing was granted.</exception>
    public Task<AccessGrant> GrantAsync(AccessPath path, AccessRequest? request = null, CancellationToken cancellationToken = default) =>
        SettleAsync(Decide(path, request, operation: null), cancellationToken);

    /// <summary>Issues a grant and audits that the path is taken: what a guarded decorator asks before it delegates.</summary>
    /// <param name="path">The access path that is called.</param>
    /// <param name="operation">What it does: <see cref="AuditOperation.Consult"/>, <see cref="AuditOperation.Update"/> or <see cref="AuditOperation.Delete"/>.</param>
    /// <param name="request">What the caller adds to it; <see langword="null"/> for nothing.</param>
    /// <returns>A grant, with which the views of records can be opened.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="operation"/> is none of these.</exception>
    /// <exception cref="AccessDeniedException">Refused; the refusal is in the audit trail, if that could be written.</exception>
    public AccessGrant Enter(AccessPath path, AuditOperation operation = AuditOperation.Consult, AccessRequest? request = null) =>
        Settle(Decide(path, request, AuditEntry.Checked(operation)));

    /// <inheritdoc cref="Enter"/>
    /// <param name="path">The access path that is called.</param>
    /// <param name="operation">What it does.</param>
    /// <param name="request">What the caller adds to it; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Stops before the path is taken.</param>
    /// <exception cref="OperationCanceledException">Stopped; the path was not taken.</exception>
    public Task<AccessGrant> EnterAsync(
        AccessPath path, AuditOperation operation = AuditOperation.Consult, AccessRequest? request = null, CancellationToken cancellationToken = default) =>
        SettleAsync(Decide(path, request, AuditEntry.Checked(operation)), cancellationToken);

    /// <summary>Returns when a grant is good for something now: what a guarded decorator asks before each element of a stream.</summary>
    /// <param name="grant">A grant.</param>
    /// <exception cref="AccessDeniedException">Refused; the refusal is in the audit trail, if that could be written.</exception>
    public void Demand(AccessGrant grant)
    {
        var verdict = Decide(grant);
        if (verdict.Outcome != AccessOutcome.Permitted)
        {
            Settle(verdict);
        }
    }

    private Verdict<AccessGrant> Decide(AccessGrant? grant)
    {
        DateTimeOffset? now = null;
        try
        {
            now = Now;
            var outcome = grant is not null && grant.IsIssuedWith(seal) ? Judge(grant, now.Value) : AccessOutcome.GrantInvalid;
            return new Verdict<AccessGrant>(outcome, grant, Refusal(now.Value, outcome));
        }
#pragma warning disable CA1031 // Whatever fails, the answer is no.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new Verdict<AccessGrant>(AccessOutcome.Failure, Result: null, now is { } at ? Refusal(at, AccessOutcome.Failure) : null, failure);
        }

        AuditEntry? Refusal(DateTimeOffset at, AccessOutcome outcome) =>
            outcome == AccessOutcome.Permitted ? null : RefusalOf(at, AuditOperation.Consult, outcome, grant is not null && grant.IsIssuedWith(seal) ? grant.Path.Name : nameof(AccessGrant), DataCategories.None, grant, default);
    }

    private Verdict<AccessGrant> Decide(AccessPath path, AccessRequest? given, AuditOperation? operation)
    {
        Require.NotNull(path, nameof(path));
        var request = given ?? AccessRequest.Ordinary;
        DateTimeOffset? now = null;
        Actor? actor = null;
        TracingPurpose? purpose = null;
        try
        {
            now = options.Clock.GetUtcNow();
            actor = current.Actor;
            purpose = request.Purpose ?? current.Purpose ?? OnlyPurposeOf(path);
            var outcome = Judge(actor, path, request, purpose, out var grant, now.Value);
            var isToSay = operation is not null || outcome != AccessOutcome.Permitted || request.IsBreakGlass;
            return new Verdict<AccessGrant>(outcome, grant, isToSay ? Entry(now.Value, outcome) : null);
        }
#pragma warning disable CA1031 // Whatever fails, the answer is no.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new Verdict<AccessGrant>(AccessOutcome.Failure, Result: null, now is { } at ? Entry(at, AccessOutcome.Failure) : null, failure);
        }

        AuditEntry Entry(DateTimeOffset at, AccessOutcome outcome) => new(at, operation ?? AuditOperation.Consult, outcome, path.Name)
        {
            ActorId = actor?.Id,
            Purpose = purpose,
            Justification = request.Justification ?? path.Justification,
            BreakGlassReason = request.BreakGlassReason,
            Categories = path.Categories,
        };
    }
}
