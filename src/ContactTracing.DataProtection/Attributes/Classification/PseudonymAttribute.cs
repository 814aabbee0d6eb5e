namespace ContactTracing.DataProtection;

/// <summary>Declares an opaque reference to a person or record that may be logged.</summary>
/// <remarks>
/// <para>
/// Only a random value that dies with its record is one. A hash of a name, a telephone number or a social-security number
/// can be recomputed by whoever guesses the input. A pseudonym is still personal data (GDPR, article 4(5)): it may appear
/// in a log, it is not anonymous.
/// </para>
/// <para>
/// Obligation: logs and audit trails outlive the data, so they hold no health or identity data, only a reference
/// (S24; CNIL recommendation 2021-122 on logging).
/// </para>
/// <para>
/// Honoured by CT2001, CT2002, CT2005 and CT3001, which do not report it, and by the generated redaction, which prints it.
/// That the value is random is the author's word; nothing checks it.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// public sealed record CaseReference([property: Pseudonym] Guid Value)
/// {
///     public static CaseReference Create() => new(Guid.NewGuid());
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class PseudonymAttribute : Attribute;
