namespace ContactTracing.DataProtection;

/// <summary>How a purge runs: in batches of which size, by which clock, with which lead and zone.</summary>
/// <remarks>Immutable.</remarks>
public sealed record PurgeOptions
{
    /// <summary>
    /// The batch size where none is set: small enough to hold locks for a moment only, large enough to cost little per record. From 5,000 locks of
    /// a statement on, SQL Server would lock the table.
    /// </summary>
    public const int DefaultBatchSize = 4000;

    private readonly int batchSize = DefaultBatchSize;
    private readonly TimeProvider clock = TimeProvider.System;

    /// <summary>The most records that one transaction deletes, at least 1. It bounds memory and locks.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int BatchSize
    {
        get => batchSize;
        init => batchSize = Require.AtLeast(1, value, nameof(BatchSize));
    }

    /// <summary>Says what the present instant is.</summary>
    /// <exception cref="ArgumentNullException">Set to <see langword="null"/>.</exception>
    public TimeProvider Clock
    {
        get => clock;
        init => clock = value ?? throw new ArgumentNullException(nameof(Clock));
    }

    /// <summary>How long before its deadline a record is due; <see langword="null"/> for the lead of the policy. At least twice the interval between runs plus the time of one.</summary>
    public TimeSpan? Lead { get; init; }

    /// <summary>The zone in which days are counted; <see langword="null"/> for the zone of the policy. A hospital in Guadeloupe counts days of Guadeloupe.</summary>
    public LegalTimeZone? Zone { get; init; }

    /// <summary>A policy with the lead and the zone of these options.</summary>
    /// <param name="policy">The declared policy.</param>
    /// <returns>The policy itself when nothing differs. The sunset stays the instant that it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The lead is not shorter than the retention.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lead is negative.</exception>
    public RetentionPolicy Apply(RetentionPolicy policy)
    {
        Require.NotNull(policy, nameof(policy));
        return (Lead ?? policy.Lead) == policy.Lead && (Zone ?? policy.Zone) == policy.Zone
            ? policy
            : new RetentionPolicy(
                policy.Name, policy.Profile, policy.Days, policy.Months, policy.Sunset, Zone ?? policy.Zone, Lead ?? policy.Lead, policy.Basis);
    }
}
