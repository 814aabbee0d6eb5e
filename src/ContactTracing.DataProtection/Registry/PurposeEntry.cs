namespace ContactTracing.DataProtection.Registry;

/// <summary>The purposes that a type or a property is limited to (<see cref="PurposeLimitedAttribute"/>; S28; GDPR, article 30(1)(b)).</summary>
/// <param name="Target">The documentation id of the type or property.</param>
/// <param name="Purposes">The purposes, as declared.</param>
public sealed record PurposeEntry(string Target, IReadOnlyList<TracingPurpose> Purposes);
