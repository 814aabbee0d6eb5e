namespace ContactTracing.Benchmarks.Inputs.Synthetic;

/// <summary>The types that carry data of persons: 20 with five such members each.</summary>
internal static class Persons
{
    public const int ClassifiedMembersEach = 5;

    public static IReadOnlyList<string> Names { get; } =
    [
        "Patient", "Visitor", "Carer", "Resident", "Traveller", "Employee", "Student", "Volunteer", "Donor", "Practitioner",
        "Relative", "Guardian", "Passenger", "Lodger", "Client", "Applicant", "Witness", "Householder", "Companion", "Escort",
    ];
}
