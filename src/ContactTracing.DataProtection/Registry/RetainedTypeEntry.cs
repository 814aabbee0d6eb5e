namespace ContactTracing.DataProtection.Registry;

/// <summary>A type whose records may exist for a limited time only (S8, S10; GDPR, article 30(1)(f)).</summary>
/// <param name="Type">The documentation id of the type.</param>
/// <param name="Days">The declared ceiling in days. The period that is applied is clamped to the legal profile.</param>
/// <param name="Months">The declared ceiling in calendar months; null stands for the legal profile's.</param>
/// <param name="Anchor">The member from which the period runs; null when none, or more than one, is marked.</param>
/// <param name="DeleteWhen">The member that makes a record due earlier; null when only the ceiling counts.</param>
/// <param name="Basis">The text from which the period follows; null when it is the legal profile's.</param>
/// <param name="Sunset">The date (<c>yyyy-MM-dd</c>, in the legal zone) from whose start on nothing may exist; null when there is none.</param>
/// <param name="DeclaredBy">
/// The documentation id of the type that carries the declaration: the type itself, a base type, an interface or the
/// containing type; null when it is the default of the assembly.
/// </param>
public sealed record RetainedTypeEntry(
    string Type,
    int Days,
    int? Months,
    string? Anchor,
    string? DeleteWhen,
    string? Basis,
    string? Sunset,
    string? DeclaredBy);
