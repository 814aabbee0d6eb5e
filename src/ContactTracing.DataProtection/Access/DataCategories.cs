namespace ContactTracing.DataProtection;

/// <summary>
/// Sets of what classified members hold: one bit for each <see cref="HealthCategory"/> and each <see cref="IdentityKind"/>, so that a
/// guard compares a grant with a member in one instruction (S4, S25).
/// </summary>
[Flags]
public enum DataCategories
{
    /// <summary>Nothing classified.</summary>
    None = 0,

    /// <summary>Health data of no stated category: <see cref="HealthCategory.Unspecified"/>. A path that names categories does not reach it.</summary>
    UnspecifiedHealth = 1 << HealthCategory.Unspecified,

    /// <summary><see cref="HealthCategory.TestResult"/>.</summary>
    TestResult = 1 << HealthCategory.TestResult,

    /// <summary><see cref="HealthCategory.Symptoms"/>.</summary>
    Symptoms = 1 << HealthCategory.Symptoms,

    /// <summary><see cref="HealthCategory.Diagnosis"/>.</summary>
    Diagnosis = 1 << HealthCategory.Diagnosis,

    /// <summary><see cref="HealthCategory.Exposure"/>.</summary>
    Exposure = 1 << HealthCategory.Exposure,

    /// <summary><see cref="HealthCategory.Isolation"/>.</summary>
    Isolation = 1 << HealthCategory.Isolation,

    /// <summary><see cref="HealthCategory.Vaccination"/>.</summary>
    Vaccination = 1 << HealthCategory.Vaccination,

    /// <summary>Health data of every category.</summary>
    Health = UnspecifiedHealth | TestResult | Symptoms | Diagnosis | Exposure | Isolation | Vaccination,

    /// <summary>Identity data of no stated kind: <see cref="IdentityKind.Unspecified"/>.</summary>
    UnspecifiedIdentity = 1 << (8 + IdentityKind.Unspecified),

    /// <summary><see cref="IdentityKind.Name"/>.</summary>
    Name = 1 << (8 + IdentityKind.Name),

    /// <summary><see cref="IdentityKind.ContactDetails"/>.</summary>
    ContactDetails = 1 << (8 + IdentityKind.ContactDetails),

    /// <summary><see cref="IdentityKind.NationalIdentifier"/>.</summary>
    NationalIdentifier = 1 << (8 + IdentityKind.NationalIdentifier),

    /// <summary><see cref="IdentityKind.DateOfBirth"/>.</summary>
    DateOfBirth = 1 << (8 + IdentityKind.DateOfBirth),

    /// <summary><see cref="IdentityKind.Address"/>.</summary>
    Address = 1 << (8 + IdentityKind.Address),

    /// <summary><see cref="IdentityKind.Location"/>.</summary>
    Location = 1 << (8 + IdentityKind.Location),

    /// <summary><see cref="IdentityKind.Relationship"/>.</summary>
    Relationship = 1 << (8 + IdentityKind.Relationship),

    /// <summary><see cref="IdentityKind.DeviceKey"/>.</summary>
    DeviceKey = 1 << (8 + IdentityKind.DeviceKey),

    /// <summary>Identity data of every kind.</summary>
    Identity = UnspecifiedIdentity | Name | ContactDetails | NationalIdentifier | DateOfBirth | Address | Location | Relationship | DeviceKey,

    /// <summary>Whatever is classified.</summary>
    All = Health | Identity,
}
