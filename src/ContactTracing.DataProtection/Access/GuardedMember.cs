namespace ContactTracing.DataProtection;

/// <summary>A member of a guarded type: what it holds and which purposes it serves. Generated as a constant of the view (S25, S28).</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class GuardedMember
{
    private readonly PurposeSet purposes;

    /// <summary>Describes a member.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="categories">What it holds; a grant needs all of it. <see cref="DataCategories.None"/> when it is not classified.</param>
    /// <param name="purposes">The purposes to which <see cref="PurposeLimitedAttribute"/> narrows it; <see langword="null"/> for those of its type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public GuardedMember(string name, DataCategories categories, IEnumerable<TracingPurpose>? purposes = null)
    {
        Name = AuditText.Bounded(Require.NotBlank(name, nameof(name)));
        Categories = categories;
        this.purposes = purposes is null ? PurposeSet.All : PurposeSet.Of(purposes);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What it holds.</summary>
    public DataCategories Categories { get; }

    internal bool Serves(TracingPurpose purpose) => purposes.Contains(purpose);
}
