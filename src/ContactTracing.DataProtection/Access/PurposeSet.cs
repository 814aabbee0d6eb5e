namespace ContactTracing.DataProtection;

/// <summary>A set of purposes. What is no member of <see cref="TracingPurpose"/> is in no set, so that it serves nothing.</summary>
internal readonly struct PurposeSet
{
    private const int Last = (int)TracingPurpose.DataSubjectRequest;

    private readonly int mask;

    private PurposeSet(int mask) => this.mask = mask;

    public static PurposeSet All { get; } = new((1 << (Last + 1)) - 2);

    public static PurposeSet Of(IEnumerable<TracingPurpose> purposes) => new(purposes.Aggregate(0, static (all, purpose) => all | Bit(purpose)));

    public bool Contains(TracingPurpose purpose) => (mask & Bit(purpose)) != 0;

    private static int Bit(TracingPurpose purpose) => (int)purpose is >= 1 and <= Last ? 1 << (int)purpose : 0;
}
