namespace ContactTracing.DataProtection;

/// <summary>
/// A declared access path as the guard sees it: what <see cref="NeedToKnowAttribute"/> says, as a constant that is generated beside the
/// code that asks for it (S25; code de la santé publique, L.1110-4).
/// </summary>
/// <remarks>Immutable and safe to share between threads. A path without a purpose is refused to everybody.</remarks>
public sealed class AccessPath
{
    private readonly PurposeSet purposes;

    /// <summary>Describes a path.</summary>
    /// <param name="name">What is entered, usually the full name of a method; it stands in the audit trail and must say nothing about a person.</param>
    /// <param name="justification">Why the path needs the data.</param>
    /// <param name="purposes">What the data is read for.</param>
    /// <param name="roles">Who may take the path; <see langword="null"/> or empty for every role that the <see cref="AccessPolicy"/> allows one of the purposes.</param>
    /// <param name="categories">What the path reads at most. <see cref="NeedToKnowAttribute.Categories"/> limits health data only, so identity data comes on top.</param>
    /// <exception cref="ArgumentNullException">A text or <paramref name="purposes"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A text is blank, or the name of a role is not in the Unicode form C.</exception>
    public AccessPath(
        string name,
        string justification,
        IEnumerable<TracingPurpose> purposes,
        IEnumerable<string>? roles = null,
        DataCategories categories = DataCategories.All)
    {
        Name = AuditText.Bounded(Require.NotBlank(name, nameof(name)));
        Justification = AuditText.Bounded(Require.NotBlank(justification, nameof(justification)));
        Purposes = Array.AsReadOnly((purposes ?? throw new ArgumentNullException(nameof(purposes))).ToArray());
        Roles = Array.AsReadOnly((roles ?? []).Select(static role => RoleName.Checked(role, nameof(roles))).ToArray());
        Categories = categories;
        this.purposes = PurposeSet.Of(Purposes);
    }

    /// <summary>What is entered; the target of entries in the audit trail.</summary>
    public string Name { get; }

    /// <summary>Why the path needs the data, bounded and escaped as in the audit trail.</summary>
    public string Justification { get; }

    /// <summary>What the data is read for.</summary>
    public IReadOnlyList<TracingPurpose> Purposes { get; }

    /// <summary>Who may take the path; empty when the policy alone says so.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>What the path reads at most.</summary>
    public DataCategories Categories { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal bool Serves(TracingPurpose purpose) => purposes.Contains(purpose);

    internal bool IsOpenTo(string role) => Roles.Count == 0 || Roles.Contains(role, StringComparer.Ordinal);
}
