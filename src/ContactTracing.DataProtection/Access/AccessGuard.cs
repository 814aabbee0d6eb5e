namespace ContactTracing.DataProtection;

/// <summary>
/// Holds access to personal data to necessity and need to know (S25), at run time: it issues grants, opens records with them, and writes
/// who read what and why to the audit trail <b>before</b> anything is revealed (décret 2020-551, art. 5-II).
/// </summary>
/// <remarks>
/// <para>
/// It fails closed. No actor, a shared account, an empty policy, a purpose that was not declared, an expired record, a grant of another
/// guard, an exception of whatever it asks, an audit store that cannot write: each ends in <see cref="AccessDeniedException"/>, and
/// refusals are audited too.
/// </para>
/// <para>
/// Role, then purpose, then category: <see cref="Grant"/> compares the actor with the path and the <see cref="AccessPolicy"/>;
/// <see cref="Open"/> compares the grant with the purposes and the age of a record; <see cref="RecordAccess.Demand"/> compares each member that is read.
/// </para>
/// <para>
/// A guard protects against code that goes through it. Code of the same process that reads the record by reflection does not; the rules
/// find it where it is written. Safe to share between threads; a program has one for each audit trail.
/// </para>
/// </remarks>
public sealed partial class AccessGuard
{
    private readonly object seal = new();
    private readonly ICurrentActor current;
    private readonly AccessPolicy policy;
    private readonly IAuditStore audit;
    private readonly AccessGuardOptions options;

    /// <summary>Sets up a guard.</summary>
    /// <param name="current">Says who acts.</param>
    /// <param name="policy">Which roles may see what.</param>
    /// <param name="audit">Where the audit trail is kept.</param>
    /// <param name="options">How long grants are good for and who may break the glass; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="current"/>, <paramref name="policy"/> or <paramref name="audit"/> is <see langword="null"/>.</exception>
    public AccessGuard(ICurrentActor current, AccessPolicy policy, IAuditStore audit, AccessGuardOptions? options = null)
    {
        this.current = current ?? throw new ArgumentNullException(nameof(current));
        this.policy = policy ?? throw new ArgumentNullException(nameof(policy));
        this.audit = audit ?? throw new ArgumentNullException(nameof(audit));
        this.options = options ?? new AccessGuardOptions();
    }

    // The entry first, the result afterwards: in this order everywhere.
    private T Settle<T>(Verdict<T> verdict)
        where T : class
    {
        try
        {
            if (verdict.Entry is { } entry)
            {
                audit.Append(entry);
            }
        }
#pragma warning disable CA1031 // Whatever fails in the store, nothing may be revealed.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            throw new AccessDeniedException(AccessOutcome.AuditUnavailable, failure);
        }

        return Revealed(verdict);
    }

    private async Task<T> SettleAsync<T>(Verdict<T> verdict, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            if (verdict.Entry is { } entry)
            {
                await audit.AppendAsync(entry, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (!IsStopped(failure, cancellationToken))
        {
            throw new AccessDeniedException(AccessOutcome.AuditUnavailable, failure);
        }

        return Revealed(verdict);
    }

    private static T Revealed<T>(in Verdict<T> verdict)
        where T : class =>
        verdict.Outcome == AccessOutcome.Permitted && verdict.Result is { } result
            ? result
            : throw new AccessDeniedException(verdict.Outcome, verdict.Failure);

    private static bool IsStopped(Exception failure, CancellationToken cancellationToken) =>
        failure is OperationCanceledException && cancellationToken.IsCancellationRequested;
}
