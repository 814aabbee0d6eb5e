namespace ContactTracing.DataProtection;

/// <summary>Marks the property, of type <see cref="IdentityDisclosure"/>, that records whether an index case wishes to stay anonymous.</summary>
/// <remarks>
/// <para>
/// Obligations: the index case decides whether to stay anonymous to contacts (S18), and a field of its own records the
/// choice (S19).
/// </para>
/// <para>Declaration only in this version: no rule and no generated code reads it.</para>
/// </remarks>
/// <example>
/// <code>
/// public sealed class CaseFile
/// {
///     [IdentityDisclosureChoice]
///     public IdentityDisclosure Choice { get; set; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IdentityDisclosureChoiceAttribute : Attribute;
