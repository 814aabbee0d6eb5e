namespace ContactTracing.DataProtection;

// What is permitted, and why not. Nothing here writes or reveals; whatever throws is caught by whoever asks.
public sealed partial class AccessGuard
{
    internal AccessOutcome Judge(AccessGrant grant, DateTimeOffset now)
    {
        var actor = current.Actor;
        return actor is null ? AccessOutcome.NoActor
            : !grant.IsHeldBy(actor) ? AccessOutcome.OtherActor
            : (current.Purpose ?? grant.Purpose) != grant.Purpose ? AccessOutcome.PurposeNotServed
            : now >= grant.ExpiresAt ? AccessOutcome.GrantExpired
            : AccessOutcome.Permitted;
    }

    private AccessOutcome Judge(Actor? actor, AccessPath path, AccessRequest request, TracingPurpose? purpose, out AccessGrant? grant, DateTimeOffset now)
    {
        grant = null;
        if (actor is null)
        {
            return AccessOutcome.NoActor;
        }

        if (options.SharedAccounts.Includes(actor.Id))
        {
            return AccessOutcome.SharedAccount;
        }

        var isPurposeServed = purpose is { } asked && path.Serves(asked) && (current.Purpose ?? asked) == asked;
        var (roles, allowed) = request.IsBreakGlass ? BreakGlass(actor, request) : Allowed(actor, path, purpose);
        if (roles.Count == 0)
        {
            return request.IsBreakGlass ? AccessOutcome.BreakGlassRefused
                : policy.Knows(actor, path) ? AccessOutcome.PurposeNotServed
                : AccessOutcome.RoleMissing;
        }

        if (!isPurposeServed)
        {
            return AccessOutcome.PurposeNotServed;
        }

        var categories = allowed & path.Categories;
        if (categories == DataCategories.None && path.Categories != DataCategories.None)
        {
            return AccessOutcome.CategoryNotGranted;
        }

        grant = new AccessGrant(seal, actor, path, request, purpose!.Value, roles, categories, SaturatingInstant.Add(now, options.GrantLifetime));
        return AccessOutcome.Permitted;
    }

    private AccessOutcome Judge(AccessGrant? grant, GuardedType type, in RecordToOpen record, DateTimeOffset now, out DateTimeOffset until)
    {
        until = DateTimeOffset.MinValue;
        if (grant is null || !grant.IsIssuedWith(seal))
        {
            return AccessOutcome.GrantInvalid;
        }

        var outcome = Judge(grant, now);
        if (outcome != AccessOutcome.Permitted)
        {
            return outcome;
        }

        var own = record.Type ?? type;
        if (!type.Serves(grant.Purpose) || !own.Serves(grant.Purpose))
        {
            return AccessOutcome.PurposeNotServed;
        }

        if ((type.Categories & grant.Categories) == DataCategories.None && type.Categories != DataCategories.None)
        {
            return AccessOutcome.CategoryNotGranted;
        }

        if (record.Reference.IsEmpty)
        {
            return AccessOutcome.ReferenceMissing;
        }

        until = own.ShownUntil(record.Anchor, grant.ExpiresAt);
        return now < until ? AccessOutcome.Permitted : AccessOutcome.RecordExpired;
    }

    private static TracingPurpose? OnlyPurposeOf(AccessPath path) => path.Purposes.Count == 1 ? path.Purposes[0] : null;

    private (IReadOnlyList<string> Roles, DataCategories Categories) Allowed(Actor actor, AccessPath path, TracingPurpose? purpose)
    {
        var scopes = purpose is { } asked ? policy.For(actor, path, asked) : [];
        return (
            [.. scopes.Select(static scope => scope.Role).Distinct(StringComparer.Ordinal).OrderBy(static role => role, StringComparer.Ordinal)],
            scopes.Aggregate(DataCategories.None, static (all, scope) => all | scope.Categories));
    }

    private (IReadOnlyList<string> Roles, DataCategories Categories) BreakGlass(Actor actor, AccessRequest request) =>
        (request.BreakGlassReason is { Length: > 0 } ? [.. options.BreakGlassRoles.Where(actor.HasRole)] : [], DataCategories.All);
}
