namespace ContactTracing.DataProtection;

/// <summary>What one role may see for one purpose: a line of the <see cref="AccessPolicy"/> (S25).</summary>
/// <remarks>Immutable.</remarks>
public sealed class RoleScope
{
    /// <summary>Allows a role something.</summary>
    /// <param name="role">The role, compared ordinally with those of an actor: case and Unicode form count.</param>
    /// <param name="purpose">What the data is read for.</param>
    /// <param name="categories">What the role may see for it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="role"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="role"/> is blank or not in the Unicode form C.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="purpose"/> is no purpose of the law.</exception>
    public RoleScope(string role, TracingPurpose purpose, DataCategories categories)
    {
        Role = RoleName.Checked(role, nameof(role));
        Purpose = PurposeSet.All.Contains(purpose) ? purpose : throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "The law knows no such purpose.");
        Categories = categories;
    }

    /// <summary>The role.</summary>
    public string Role { get; }

    /// <summary>What the data is read for.</summary>
    public TracingPurpose Purpose { get; }

    /// <summary>What the role may see for it.</summary>
    public DataCategories Categories { get; }
}
