namespace ContactTracing.DataProtection.Registry;

/// <summary>A declared access path to classified data (<see cref="NeedToKnowAttribute"/>; S25).</summary>
/// <param name="Member">The documentation id of the method, property, constructor or type.</param>
/// <param name="Justification">Why it needs to know, as its author wrote it.</param>
/// <param name="Purposes">The purposes that it serves, as declared.</param>
/// <param name="Roles">The roles that may take it; empty when none is named.</param>
/// <param name="Categories">The categories of health data that it reads; empty when none is named.</param>
public sealed record AccessPathEntry(
    string Member,
    string Justification,
    IReadOnlyList<TracingPurpose> Purposes,
    IReadOnlyList<string> Roles,
    IReadOnlyList<HealthCategory> Categories);
