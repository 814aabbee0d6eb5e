namespace ContactTracing.DataProtection;

/// <summary>Declares that somebody has reviewed a value and found that it is no personal data.</summary>
/// <remarks>
/// <para>
/// Takes a member out of the classification of its containing type, and answers a suspicion once and for all. The reason is
/// for the next reviewer and for the data-protection officer.
/// </para>
/// <para>Obligation: conformity must be shown (S26; GDPR, article 5(2)).</para>
/// <para>
/// Honoured by CT1001, CT2001, CT2002, CT2005 and CT3001, which do not report the value. CT9002 reports it next to
/// <c>[HealthData]</c> or <c>[IdentityData]</c>. Whether the reason is a good one is not checked.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [HealthData]
/// public sealed partial class TestKit
/// {
///     [NotPersonalData("The batch number of the manufacturer, the same for thousands of tests.")]
///     public string Batch { get; init; } = "";
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class NotPersonalDataAttribute : Attribute
{
    /// <summary>Declares a reviewed negative.</summary>
    /// <param name="reason">Why the value tells nothing about an identifiable person.</param>
    public NotPersonalDataAttribute(string reason) => Reason = reason;

    /// <summary>Why the value tells nothing about an identifiable person.</summary>
    public string Reason { get; }
}
