namespace ContactTracing.DataProtection.AspNetCore;

/// <summary>How the individual is told from a request, and what a caller may say of their access. Checked when the host starts.</summary>
public sealed class ContactTracingAccessOptions
{
    /// <summary>
    /// The claim that holds the id of the individual, which the audit trail names; <see langword="null"/> for the name identifier and
    /// <c>sub</c>. Where these say different things of one principal, nobody acts: state the one that is meant.
    /// </summary>
    public string? ActorIdClaim { get; set; }

    /// <summary>The claim that holds a role; <see langword="null"/> for <see cref="System.Security.Claims.ClaimsIdentity.RoleClaimType"/> of each identity.</summary>
    public string? RoleClaim { get; set; }

    /// <summary>
    /// The header in which a caller names one purpose of an endpoint that declares several, such as <c>X-Purpose</c>;
    /// <see langword="null"/> when callers are not asked: then such an endpoint is refused to everybody.
    /// </summary>
    /// <remarks>
    /// The caller chooses among what the endpoint declares and the policy allows their roles, nothing else. What they chose is in the
    /// audit trail under their name. An endpoint for each purpose says more, and needs no header.
    /// </remarks>
    public string? PurposeHeader { get; set; }

    /// <summary>
    /// The header that breaks the glass in an emergency, with the reason as its value; <see langword="null"/> when no request can.
    /// It needs <see cref="AccessGuardOptions.BreakGlassRoles"/>.
    /// </summary>
    /// <remarks>It holds for the grant of the endpoint. A guarded decorator that the handler calls asks for the ordinary roles.</remarks>
    public string? BreakGlassHeader { get; set; }

    /// <summary>How long grants are good for, who may break the glass, which accounts are shared.</summary>
    public AccessGuardOptions Guard { get; set; } = new();
}
