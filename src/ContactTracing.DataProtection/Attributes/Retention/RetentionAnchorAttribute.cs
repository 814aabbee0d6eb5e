namespace ContactTracing.DataProtection;

/// <summary>Marks the instant from which the retention period of a record runs: the instant of its collection.</summary>
/// <remarks>
/// <para>
/// A <see cref="DateTimeOffset"/>, not nullable, set once. Copies, exports and imports of the record keep it: they never
/// start the clock again.
/// </para>
/// <para>
/// Obligation: the three months run from the creation of the data (S8), by the decree from its collection
/// (décret n°2020-551, article 5). Of two instants, the earlier is the anchor.
/// </para>
/// <para>
/// Enforced by CT1004 (none, two, nullable, without a zone), CT1001 (an anchor without a period), CT1005 (an anchor that can
/// move) and CT1003 (a period counted by hand). Generated: the policy <c>XRetention</c> counts from it.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [RetentionMax(90)]
/// public sealed partial record Exposure([HealthData(HealthCategory.Exposure)] string Setting)
/// {
///     [RetentionAnchor]
///     public required DateTimeOffset CollectedAt { get; init; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class RetentionAnchorAttribute : Attribute;
