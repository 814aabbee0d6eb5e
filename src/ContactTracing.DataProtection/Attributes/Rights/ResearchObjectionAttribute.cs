namespace ContactTracing.DataProtection;

/// <summary>Marks the property that records a person's objection to the reuse of their data for research.</summary>
/// <remarks>
/// <para>
/// Obligation: infected persons and contacts alike may object to reuse for research projects (S22; GDPR, article 21(6)).
/// </para>
/// <para>Declaration only in this version: no rule and no generated code reads it.</para>
/// </remarks>
/// <example>
/// <code>
/// public sealed class CaseFile
/// {
///     [ResearchObjection]
///     public bool? ObjectsToResearch { get; set; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ResearchObjectionAttribute : Attribute;
