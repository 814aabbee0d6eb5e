namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

internal static class PersonTemplate
{
    public static string Text(string name, Annotations a) =>
        $$"""
        namespace Clinic.Domain;

        {{a.Record}}public sealed partial class {{name}}
        {
            {{a.Pseudonym}}public Guid Id { get; init; } = Guid.NewGuid();

            {{a.Anchor}}public DateTimeOffset CollectedAt { get; init; }

            {{a.Name}}public string FullName { get; set; } = "";

            {{a.ContactDetails}}public string Phone { get; set; } = "";

            {{a.DateOfBirth}}public DateOnly BornOn { get; set; }

            {{a.TestResult}}public TestResult Result { get; set; }

            {{a.Symptoms}}public string? Symptoms { get; set; }

            public string Site { get; set; } = "";

            public int Calls { get; set; }

            public DateTimeOffset? LastCallAt { get; set; }
        }

        """;
}
