namespace ContactTracing.Analyzers.Classification;

/// <summary>
/// A set of the package's <c>HealthCategory</c> values, matched by name. A category that is not known, or was left out,
/// is <see cref="Unspecified"/>: the value is health data all the same.
/// </summary>
[Flags]
internal enum HealthCategories
{
    None = 0,
    Unspecified = 1 << 0,
    TestResult = 1 << 1,
    Symptoms = 1 << 2,
    Diagnosis = 1 << 3,
    Exposure = 1 << 4,
    Isolation = 1 << 5,
    Vaccination = 1 << 6,
}
