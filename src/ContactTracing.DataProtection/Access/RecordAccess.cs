namespace ContactTracing.DataProtection;

/// <summary>
/// A record that was opened: what a guarded view asks before it hands out a member. Only an <see cref="AccessGuard"/> makes it, after
/// the audit entry of the opening was written.
/// </summary>
/// <remarks>
/// Each read asks again who acts and what the time is, so a view that was kept is worth nothing after the grant or the period of the
/// record has ended, and nothing in another actor's flow. A read allocates nothing; a refused one is audited.
/// </remarks>
public sealed class RecordAccess
{
    private readonly AccessGuard guard;
    private readonly AccessGrant grant;
    private readonly GuardedType type;
    private readonly RecordReference reference;
    private readonly DateTimeOffset until;

    internal RecordAccess(AccessGuard guard, AccessGrant grant, GuardedType type, RecordReference reference, DateTimeOffset until)
    {
        (this.guard, this.grant, this.type, this.reference, this.until) = (guard, grant, type, reference, until);
        Categories = grant.Categories & type.Categories;
    }

    /// <summary>What of the record can be read.</summary>
    public DataCategories Categories { get; }

    /// <summary>Whether a member is within the grant: for a view that leaves out what it may not show. Who acts and the time are not asked.</summary>
    /// <param name="member">A member of the type.</param>
    public bool Allows(GuardedMember member) =>
        member is not null && (member.Categories & ~Categories) == DataCategories.None && member.Serves(grant.Purpose);

    /// <summary>Returns when a member may be read now.</summary>
    /// <param name="member">A member of the type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="member"/> is <see langword="null"/>.</exception>
    /// <exception cref="AccessDeniedException">Refused; the refusal is in the audit trail, if that could be written.</exception>
    public void Demand(GuardedMember member)
    {
        Require.NotNull(member, nameof(member));
        AccessOutcome outcome;
        Exception? cause = null;
        try
        {
            outcome = Judge(member);
        }
#pragma warning disable CA1031 // Whatever fails, the answer is no.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            (outcome, cause) = (AccessOutcome.Failure, failure);
        }

        if (outcome != AccessOutcome.Permitted)
        {
            throw Refused(member, outcome, cause);
        }
    }

    /// <summary>Opens a record to which this one leads, with the same grant: the guard judges and audits it by itself.</summary>
    /// <param name="related">The type of that record.</param>
    /// <param name="record">That record.</param>
    /// <returns>What its view asks on every read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="related"/> is <see langword="null"/>.</exception>
    /// <exception cref="AccessDeniedException">Refused; the refusal is in the audit trail, if that could be written.</exception>
    public RecordAccess Open(GuardedType related, in RecordToOpen record) => guard.Open(grant, related, record);

    /// <summary>Opens the records to which this one leads, with the same grant and with one entry each.</summary>
    /// <param name="related">The type of those records.</param>
    /// <param name="records">Those records.</param>
    /// <param name="cancellationToken">Stops before anything is revealed.</param>
    /// <returns>In the order of the records; <see langword="null"/> where one is refused.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="related"/> or <paramref name="records"/> is <see langword="null"/>.</exception>
    /// <exception cref="AccessDeniedException">The entries could not be written, so that nothing is revealed.</exception>
    /// <exception cref="OperationCanceledException">Stopped; nothing was revealed.</exception>
    public Task<IReadOnlyList<RecordAccess?>> OpenAsync(
        GuardedType related, IReadOnlyList<RecordToOpen> records, CancellationToken cancellationToken = default) =>
        guard.OpenAsync(grant, related, records, AuditOperation.Consult, cancellationToken);

    private AccessOutcome Judge(GuardedMember member)
    {
        var now = guard.Now;
        var outcome = guard.Judge(grant, now);
        return outcome != AccessOutcome.Permitted ? outcome
            : now >= until ? AccessOutcome.RecordExpired
            : (member.Categories & ~Categories) != DataCategories.None ? AccessOutcome.CategoryNotGranted
            : !member.Serves(grant.Purpose) ? AccessOutcome.PurposeNotServed
            : AccessOutcome.Permitted;
    }

    private AccessDeniedException Refused(GuardedMember member, AccessOutcome outcome, Exception? cause)
    {
        try
        {
            var target = type.Name + "." + member.Name;
            var entry = AuditEntry.Of(guard.Now, AuditOperation.Consult, outcome, target, grant, reference, member.Categories);
            return guard.Refused(entry with { ActorId = guard.CurrentActorId() }, cause);
        }
#pragma warning disable CA1031 // Without a clock there is no entry; the read is refused all the same.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new AccessDeniedException(AccessOutcome.Failure, cause ?? failure);
        }
    }
}
