namespace ContactTracing.DataProtection.Registry;

/// <summary>The maximum retention of the types that declare none themselves (<see cref="RetentionMaxAttribute"/> on the assembly; S8).</summary>
/// <param name="Days">The declared ceiling in days. The period that is applied is clamped to the legal profile.</param>
/// <param name="Months">The declared ceiling in calendar months; null stands for the legal profile's.</param>
/// <param name="Basis">The text from which the period follows; null when it is the legal profile's.</param>
/// <param name="Sunset">The date (<c>yyyy-MM-dd</c>, in the legal zone) from whose start on nothing may exist; null when there is none.</param>
public sealed record RetentionDefault(int Days, int? Months, string? Basis, string? Sunset);
