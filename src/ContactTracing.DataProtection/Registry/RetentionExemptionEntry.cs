namespace ContactTracing.DataProtection.Registry;

/// <summary>A type that is exempt from a maximum retention (<see cref="RetentionExemptAttribute"/>).</summary>
/// <param name="Type">The documentation id of the type.</param>
/// <param name="Reason">Why it is exempt.</param>
/// <param name="LegalReference">The text that allows it.</param>
public sealed record RetentionExemptionEntry(string Type, string Reason, string LegalReference);
