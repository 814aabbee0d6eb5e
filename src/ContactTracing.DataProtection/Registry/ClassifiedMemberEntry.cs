namespace ContactTracing.DataProtection.Registry;

/// <summary>A type, property or field about whose data the source, or a classification file, says what it is (GDPR, article 30(1)(c)).</summary>
/// <param name="Member">The documentation id of the type, property or field.</param>
/// <param name="Classes">
/// <see cref="DataClass.Health"/> and <see cref="DataClass.Identity"/> where the data is that; <see cref="DataClass.Pseudonym"/>
/// for an opaque reference; <see cref="DataClass.None"/> for a reviewed negative. Never empty.
/// </param>
/// <param name="HealthCategories">The categories of health data; empty exactly when it is no health data.</param>
/// <param name="IdentityKinds">The kinds of identity data; empty exactly when it is no identity data.</param>
/// <param name="Reason">Why it is no personal data, as its author wrote it (<see cref="NotPersonalDataAttribute"/>); null otherwise.</param>
public sealed record ClassifiedMemberEntry(
    string Member,
    IReadOnlyList<DataClass> Classes,
    IReadOnlyList<HealthCategory> HealthCategories,
    IReadOnlyList<IdentityKind> IdentityKinds,
    string? Reason);
