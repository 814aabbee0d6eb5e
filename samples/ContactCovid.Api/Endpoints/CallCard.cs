using ContactTracing.DataProtection;

namespace ContactCovid.Api.Endpoints;

/// <summary>What the nurse sees who calls a person.</summary>
[RetentionExempt("The answer of one request, never stored", "Décret n° 2020-551, art. 5-I")]
public sealed partial record CallCard(
    [property: IdentityData(IdentityKind.Name)] string Name,
    [property: IdentityData(IdentityKind.ContactDetails)] string Phone,
    [property: HealthData(HealthCategory.TestResult)] bool IsPositive);
