namespace ContactTracing.DataProtection;

/// <summary>
/// The individual who acts, and the roles that they hold now. Never a shared account: an audit trail names one person (CNIL 2021-122;
/// décret 2020-551, art. 5-II).
/// </summary>
/// <remarks>
/// Immutable. Roles are compared ordinally: one that differs by case or Unicode form is another role. When a person's roles change,
/// make a new actor; grants that rest on a role that was lost are refused from then on.
/// </remarks>
public sealed class Actor
{
    /// <summary>The greatest length of <see cref="Id"/>, in UTF-16 code units.</summary>
    public const int LongestId = 128;

    private readonly HashSet<string> roles;

    /// <summary>Describes who acts.</summary>
    /// <param name="id">What tells the person from every other one, such as the number in the directory of professionals.</param>
    /// <param name="roles">The roles that the person holds.</param>
    /// <exception cref="ArgumentNullException">An argument or a role is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="id"/> is blank, longer than <see cref="LongestId"/>, or holds characters that cannot be seen; or a role is blank.
    /// </exception>
    public Actor(string id, IEnumerable<string> roles)
    {
        Id = Require.NotBlank(id, nameof(id));
        if (id.Length > LongestId || !AuditText.IsPlain(id))
        {
            throw new ArgumentException("The id of an actor is too long, or holds characters that cannot be seen.", nameof(id));
        }

        this.roles = new HashSet<string>(
            (roles ?? throw new ArgumentNullException(nameof(roles))).Select(static role => Require.NotBlank(role, nameof(roles))),
            StringComparer.Ordinal);
    }

    /// <summary>What tells the person from every other one.</summary>
    public string Id { get; }

    /// <summary>The roles that the person holds, in ordinal order.</summary>
    public IReadOnlyList<string> Roles => [.. roles.OrderBy(static role => role, StringComparer.Ordinal)];

    /// <summary>Whether the person holds a role.</summary>
    /// <param name="role">Its name; case and Unicode form count.</param>
    public bool HasRole(string role) => role is not null && roles.Contains(role);

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    internal bool IsSamePerson(Actor other) => string.Equals(Id, other.Id, StringComparison.Ordinal);
}
