namespace ContactTracing.DataProtection;

/// <summary>What a piece of health data tells about a person's health.</summary>
/// <seealso cref="HealthDataAttribute"/>
public enum HealthCategory
{
    /// <summary>Health data of a kind that is not said; treated like every other kind.</summary>
    Unspecified = 0,

    /// <summary>The result of a test: positive, negative, a viral load, and that a test was taken at all.</summary>
    TestResult = 1,

    /// <summary>Symptoms, and the day on which they began.</summary>
    Symptoms = 2,

    /// <summary>A diagnosis, or a clinical opinion that stands for one.</summary>
    Diagnosis = 3,

    /// <summary>That, when or how closely a person was exposed to an infected one.</summary>
    Exposure = 4,

    /// <summary>Isolation or quarantine: that it was ordered, its dates, how it goes.</summary>
    Isolation = 5,

    /// <summary>Vaccination status, product or dates.</summary>
    Vaccination = 6,
}
