namespace ContactTracing.DataProtection;

/// <summary>The class that <see cref="ClassifyAttribute"/> gives to a symbol the user does not own.</summary>
public enum DataClass
{
    /// <summary>Health data, as <see cref="HealthDataAttribute"/> declares it.</summary>
    Health = 0,

    /// <summary>Identity data, as <see cref="IdentityDataAttribute"/> declares it.</summary>
    Identity = 1,

    /// <summary>An opaque reference, as <see cref="PseudonymAttribute"/> declares it.</summary>
    Pseudonym = 2,

    /// <summary>No personal data: a reviewed negative, as <see cref="NotPersonalDataAttribute"/> declares it.</summary>
    None = 3,
}
