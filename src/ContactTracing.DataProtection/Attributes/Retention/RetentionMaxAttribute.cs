namespace ContactTracing.DataProtection;

/// <summary>Sets the longest time for which records of a type may exist, counted from their <see cref="RetentionAnchorAttribute"/>.</summary>
/// <remarks>
/// <para>
/// A ceiling, not a target. The deadline is the start of a day in the legal time zone: the earlier of the anchor's day plus
/// <see cref="Days"/> and plus <see cref="Months"/> calendar months, and never after <see cref="Sunset"/>. So
/// <c>[RetentionMax(90)]</c> is right as it stands: 90 days after 31 January are one day more than three months, and the
/// generated code takes the three months. On an assembly it is the default for the types that say nothing.
/// </para>
/// <para>
/// Obligations: nothing is kept for more than three months after its creation (S8; décret n°2020-551, article 5: after its
/// collection), and it is deleted as soon as possible before (S10). Keeping personal data past its period is an offence
/// (code pénal, 226-20).
/// </para>
/// <para>
/// Enforced by CT1001 (missing), CT1002 (above the ceiling), CT1003 (counted by hand), CT1004 (no anchor), CT1007 (data that
/// survives the purge), CT1009 (patient records), CT1010 (related data that outlives it), CT9001 (cannot generate) and CT9002
/// (contradiction). Generated: the policy <c>XRetention</c> of a type <c>X</c> and its purge, and its entry in the registry.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [RetentionMax(90, DeleteWhen = nameof(ClosedAt), Basis = "Décret n°2020-551, article 5")]
/// public sealed partial class IndexCase
/// {
///     [HealthData(HealthCategory.Symptoms)]
///     public string? Symptoms { get; init; }
///
///     [RetentionAnchor]
///     public required DateTimeOffset CollectedAt { get; init; }
///
///     public DateTimeOffset? ClosedAt { get; set; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly)]
public sealed class RetentionMaxAttribute : Attribute
{
    /// <summary>Sets the longest time for which records may exist.</summary>
    /// <param name="days">The ceiling in days, at least 1; the day of the anchor does not count.</param>
    public RetentionMaxAttribute(int days) => Days = days;

    /// <summary>The ceiling in days; the day of the anchor does not count.</summary>
    public int Days { get; }

    /// <summary>
    /// The ceiling in calendar months, in the legal time zone; 0, as when left out, stands for the ceiling of the legal
    /// profile (three months in <c>FR-ContactCovid-2020-11</c>).
    /// </summary>
    public int Months { get; set; }

    /// <summary>
    /// The name of a property or field of the type that says when the purpose of a record is fulfilled; the record is due for
    /// deletion then, however early that is. A boolean says so when it is true, an instant or a date from then on, anything
    /// else that can be null when it is not. Null when only the ceiling counts.
    /// </summary>
    public string? DeleteWhen { get; set; }

    /// <summary>The text from which the period follows, as the register cites it. Null when it is the legal profile's.</summary>
    public string? Basis { get; set; }

    /// <summary>
    /// An ISO date (<c>yyyy-MM-dd</c>): nothing may exist from the start of that day on in the legal time zone, whenever it
    /// was collected. For the end of the law that allowed the collection. Null when there is none.
    /// </summary>
    public string? Sunset { get; set; }
}
