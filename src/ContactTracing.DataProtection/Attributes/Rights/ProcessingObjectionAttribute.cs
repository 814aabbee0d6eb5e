namespace ContactTracing.DataProtection;

/// <summary>Marks the property that records a contact's objection to the processing, for reasons of their particular situation.</summary>
/// <remarks>
/// <para>
/// Obligation: contacts may object, and are erased when they do (décret n°2020-551, article 7; GDPR, articles 17 and 21).
/// Infected persons cannot object to the main processing (S20), so the property has no place on their record.
/// </para>
/// <para>Declaration only in this version: no rule and no generated code reads it.</para>
/// </remarks>
/// <example>
/// <code>
/// public sealed class ContactFile
/// {
///     [ProcessingObjection]
///     public DateTimeOffset? ObjectedAt { get; set; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ProcessingObjectionAttribute : Attribute;
