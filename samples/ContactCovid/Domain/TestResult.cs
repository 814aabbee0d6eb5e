namespace ContactCovid.Domain;

public enum TestResult
{
    Positive,
    Negative,
    Indeterminate,
}
