namespace ContactCovid.Domain;

public enum Relationship
{
    Household,
    Family,
    Work,
    School,
    Other,
}
