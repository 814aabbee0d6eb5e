namespace ContactTracing.DataProtection;

/// <summary>
/// Which role may see which categories for which purpose: the authorisations ("habilitations") that the data controller gives (S25).
/// What no line allows is refused; an empty policy refuses everything.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads.
/// <code>
/// new AccessPolicy(
///     new RoleScope("tracing-nurse", TracingPurpose.GuidanceAndFollowUp, DataCategories.Name | DataCategories.ContactDetails | DataCategories.TestResult),
///     new RoleScope("epidemiologist", TracingPurpose.EpidemiologicalSurveillance, DataCategories.TestResult | DataCategories.Exposure));
/// </code>
/// </remarks>
public sealed class AccessPolicy
{
    private readonly RoleScope[] scopes;

    /// <summary>States who may see what.</summary>
    /// <param name="scopes">The lines. Several for one role and purpose add up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scopes"/> or a line is <see langword="null"/>.</exception>
    public AccessPolicy(params RoleScope[] scopes)
    {
        this.scopes = [.. scopes ?? throw new ArgumentNullException(nameof(scopes))];
        Require.NoNulls(this.scopes, nameof(scopes));
    }

    /// <summary>The lines that apply to an actor who takes a path for a purpose.</summary>
    internal IReadOnlyList<RoleScope> For(Actor actor, AccessPath path, TracingPurpose purpose) =>
        [.. scopes.Where(scope => scope.Purpose == purpose && path.IsOpenTo(scope.Role) && actor.HasRole(scope.Role))];

    /// <summary>Whether any line is about a role of the actor, whatever the purpose.</summary>
    internal bool Knows(Actor actor, AccessPath path) => scopes.Any(scope => path.IsOpenTo(scope.Role) && actor.HasRole(scope.Role));
}
