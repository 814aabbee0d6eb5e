namespace ContactTracing.DataProtection;

/// <summary>Declares that a value is data concerning health: a special category of personal data (GDPR, article 9).</summary>
/// <remarks>
/// <para>
/// On a type, every value of it is health data. A type with such members is a <em>carrier</em>: whoever discloses the
/// object discloses them. On a parameter of a positional record it classifies the property too. The classification is
/// inherited through overrides, implementations of interface members and base types.
/// </para>
/// <para>
/// Obligations: every actor of the tracing is bound by professional secrecy (S24; code de la santé publique, L.1110-4) and
/// sees data only by need to know (S25); the data is gone after three months at most (S8).
/// </para>
/// <para>
/// Enforced by CT1001 (kept without a period), CT2001 and CT2005 (reaches a log), CT2007 (copied to where nobody knows of it),
/// CT3001 (read without need to know) and CT9002 (contradiction). Generated: redaction of <c>ToString</c> and of the debugger
/// display of partial types.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [RetentionMax(90)]
/// public sealed partial record IndexCase([property: Pseudonym] Guid Id, [HealthData(HealthCategory.TestResult)] string Result)
/// {
///     [RetentionAnchor]
///     public required DateTimeOffset CollectedAt { get; init; }
/// }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.GenericParameter)]
public sealed class HealthDataAttribute : Attribute
{
    /// <summary>Declares health data of a kind that is not said.</summary>
    public HealthDataAttribute()
    {
    }

    /// <summary>Declares health data of one category.</summary>
    /// <param name="category">What the value tells about the person's health.</param>
    public HealthDataAttribute(HealthCategory category) => Category = category;

    /// <summary>What the value tells about the person's health; <see cref="HealthCategory.Unspecified"/> when left out.</summary>
    public HealthCategory Category { get; }
}
