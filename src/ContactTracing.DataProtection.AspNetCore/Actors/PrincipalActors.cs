using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.AspNetCore.Actors;

/// <summary>Tells the individual from a principal, once for each principal. Of a principal that leaves a doubt, it is nobody.</summary>
/// <remarks>A principal is not looked at twice: whoever revokes a role puts another principal in the place of the first.</remarks>
internal sealed class PrincipalActors
{
    private static readonly string[] UsualIdClaims = [ClaimTypes.NameIdentifier, "sub"];

    private readonly ConditionalWeakTable<ClaimsPrincipal, Found> known = [];
    private readonly ConditionalWeakTable<ClaimsPrincipal, Found>.CreateValueCallback find;
    private readonly ILogger<PrincipalActors> log;
    private readonly string[] idClaims;
    private readonly string? roleClaim;

    public PrincipalActors(IOptions<ContactTracingAccessOptions> options, ILogger<PrincipalActors> log)
    {
        (this.log, roleClaim) = (log, options.Value.RoleClaim);
        idClaims = options.Value.ActorIdClaim is { } claim ? [claim] : UsualIdClaims;
        find = principal => new Found(Find(principal));
    }

    public Actor? Of(ClaimsPrincipal principal) => known.GetValue(principal, find).Actor;

    // What an identity says that nobody has authenticated, anybody can say.
    private Actor? Find(ClaimsPrincipal principal)
    {
        var identities = principal.Identities.Where(static identity => identity.IsAuthenticated).ToArray();
        var ids = identities.SelectMany(IdsOf).Distinct(StringComparer.Ordinal).ToArray();
        if (ids.Length != 1)
        {
            if (identities.Length > 0)
            {
                log.NotOneId(ids.Length, string.Join(", ", idClaims));
            }

            return null;
        }

        try
        {
            return new Actor(ids[0], identities.SelectMany(RolesOf).Where(static role => !string.IsNullOrWhiteSpace(role)));
        }
        catch (ArgumentException)
        {
            log.NoId(string.Join(", ", idClaims));
            return null;
        }
    }

    private IEnumerable<string> IdsOf(ClaimsIdentity identity) => idClaims.SelectMany(identity.FindAll).Select(static claim => claim.Value);

    private IEnumerable<string> RolesOf(ClaimsIdentity identity) => identity.FindAll(roleClaim ?? identity.RoleClaimType).Select(static claim => claim.Value);

    private sealed record Found(Actor? Actor);
}
