namespace ContactTracing.DataProtection;

/// <summary>Marks the property that records a person's consent to be supported, medically and socially, during isolation.</summary>
/// <remarks>
/// <para>
/// Obligation: support is what is expected to follow a positive test (S31), and passing data on for it needs consent
/// (décret n°2020-1385). Consent is not the basis of the tracing itself, hence no attribute of that bare name.
/// </para>
/// <para>Declaration only in this version: no rule and no generated code reads it.</para>
/// </remarks>
/// <example>
/// <code>
/// public sealed class CaseFile
/// {
///     [SocialSupportConsent]
///     public bool WantsSupport { get; set; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SocialSupportConsentAttribute : Attribute;
