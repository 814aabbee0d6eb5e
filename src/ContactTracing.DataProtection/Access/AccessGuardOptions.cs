namespace ContactTracing.DataProtection;

/// <summary>How a guard works. The defaults are the strict ones.</summary>
/// <remarks>Immutable.</remarks>
public sealed class AccessGuardOptions
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly TimeSpan grantLifetime = TimeSpan.FromMinutes(15);
    private readonly TimeProvider clock = TimeProvider.System;
    private readonly SharedAccounts sharedAccounts = new();
    private readonly IReadOnlyCollection<string> breakGlassRoles = [];

    /// <summary>How long a grant is good for: more than nothing, and a working day of 12 hours at most. 15 minutes when it is not set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of this range.</exception>
    public TimeSpan GrantLifetime
    {
        get => grantLifetime;
        init => grantLifetime = value > TimeSpan.Zero && value <= Longest
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A grant is good for more than no time and for 12 hours at most.");
    }

    /// <summary>Says what the present instant is; the system's clock when it is not set.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TimeProvider Clock
    {
        get => clock;
        init => clock = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Which accounts are refused because several persons use them.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public SharedAccounts SharedAccounts
    {
        get => sharedAccounts;
        init => sharedAccounts = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The roles that may break the glass in an emergency; nobody when it is not set.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The name of a role is blank or not in the Unicode form C.</exception>
    public IReadOnlyCollection<string> BreakGlassRoles
    {
        get => breakGlassRoles;
        init => breakGlassRoles = [.. (value ?? throw new ArgumentNullException(nameof(value))).Select(static role => RoleName.Checked(role, nameof(value)))];
    }
}
