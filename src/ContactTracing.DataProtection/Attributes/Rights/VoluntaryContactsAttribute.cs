namespace ContactTracing.DataProtection;

/// <summary>Marks the contacts that an index case is free to name or not to name.</summary>
/// <remarks>
/// <para>Obligation: naming contacts is voluntary (S21): the list may be empty, and nothing depends on its being filled.</para>
/// <para>Declaration only in this version: no rule and no generated code reads it.</para>
/// </remarks>
/// <example>
/// <code>
/// public sealed class CaseFile
/// {
///     [VoluntaryContacts]
///     public IReadOnlyList&lt;Guid&gt; Contacts { get; init; } = Array.Empty&lt;Guid&gt;();
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VoluntaryContactsAttribute : Attribute;
