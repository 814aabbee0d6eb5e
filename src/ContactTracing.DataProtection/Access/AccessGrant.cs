namespace ContactTracing.DataProtection;

/// <summary>The permission to open records: who, for what, why, what of them, until when. Only an <see cref="AccessGuard"/> issues it.</summary>
/// <remarks>
/// Immutable and safe to share between threads, but good only for its actor, in a flow where that actor acts and still holds the
/// <see cref="Roles"/>, before <see cref="ExpiresAt"/>, at the guard that issued it.
/// </remarks>
public sealed class AccessGrant
{
    private readonly object seal;

    internal AccessGrant(
        object seal, Actor actor, AccessPath path, AccessRequest request, TracingPurpose purpose, IReadOnlyList<string> roles, DataCategories categories, DateTimeOffset expiresAt)
    {
        this.seal = seal;
        Actor = actor;
        Path = path;
        Purpose = purpose;
        Roles = roles;
        Categories = categories;
        ExpiresAt = expiresAt;
        Justification = request.Justification ?? path.Justification;
        BreakGlassReason = request.BreakGlassReason;
    }

    /// <summary>Whose grant it is.</summary>
    public Actor Actor { get; }

    /// <summary>The access path for which it was issued.</summary>
    public AccessPath Path { get; }

    /// <summary>What the data is read for.</summary>
    public TracingPurpose Purpose { get; }

    /// <summary>Why the data is needed, bounded and escaped as in the audit trail.</summary>
    public string Justification { get; }

    /// <summary>The roles of the actor on which it rests, in ordinal order. It ends with any of them.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>What may be read of a record.</summary>
    public DataCategories Categories { get; }

    /// <summary>The UTC instant from which it is good for nothing.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Why the glass was broken, bounded and escaped as in the audit trail; <see langword="null"/> for an ordinary grant.</summary>
    public string? BreakGlassReason { get; }

    /// <summary>Whether it overrides the roles in an emergency.</summary>
    public bool IsBreakGlass => BreakGlassReason is not null;

    // An object that was made without its constructor has no seal, and no other guard has this one.
    internal bool IsIssuedWith(object expected) => ReferenceEquals(seal, expected);

    internal bool IsHeldBy(Actor other) => ReferenceEquals(Actor, other) || (Actor.IsSamePerson(other) && Roles.All(other.HasRole));
}
