using ContactTracing.Analyzers.Generation.Redaction;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Generation.Redaction;

/// <summary>Where nothing is emitted.</summary>
public sealed class RedactionSilenceTests
{
    [Theory]
    [InlineData("public class Case { [HealthData] public string? Symptoms { get; set; } }")]
    [InlineData("public record Case([HealthData] string Symptoms);")]
    [InlineData("public class Outer { public partial class Case { [HealthData] public string? Symptoms { get; set; } } }")]
    [InlineData("file partial class Case { [HealthData] public string? Symptoms { get; set; } }")]
    [InlineData("file partial class Outer { public partial class Case { [HealthData] public string? Symptoms { get; set; } } }")]
    [InlineData("public static partial class Case { [HealthData] public static string? Symptoms { get; set; } }")]
    [InlineData("public partial interface ICase { [HealthData] string? Symptoms { get; set; } }")]
    public void TypeThatCannotBeReopened_GetsNothing(string source) =>
        Generator<RedactionGenerator>.Silent("using ContactTracing.DataProtection;\n" + source);

    [Theory]
    [InlineData("public partial class Ward { public string? Name { get; set; } }")]
    [InlineData("public partial class Ward { [Pseudonym] public string? Name { get; set; } }")]
    [InlineData("public partial record Ward([NotPersonalData(\"A place, not a person\")] string Name);")]
    [InlineData("public partial class Service { public void Call([HealthData] string symptoms) { } }")]
    [InlineData("public partial class Service { [return: HealthData] public string? Symptoms() => null; }")]
    public void TypeThatCarriesNothing_GetsNothing(string source) =>
        Generator<RedactionGenerator>.Silent("using ContactTracing.DataProtection;\n" + source);

    [Fact]
    public void EverythingHandWritten_StaysAsItIs() => Generator<RedactionGenerator>.Silent(
        """
        using System.Diagnostics;
        using ContactTracing.DataProtection;

        [DebuggerDisplay("{Id}")]
        public partial class Case
        {
            public int Id { get; set; }

            [HealthData]
            public string? Symptoms { get; set; }

            public override string ToString() => "Case";
        }
        """);

    [Fact]
    public void ProjectWithoutTheLibrary_GetsNothing() => Generator<RedactionGenerator>.Silent(new TestProject(
        "public partial class Case { public string? Symptoms { get; set; } }")
    {
        RegisteredReferences = false,
        AdditionalFiles = [("own.classification.txt", "health | P:Case.Symptoms")],
    });

    [Theory]
    [InlineData("pseudonym | P:Case.Symptoms")]
    [InlineData("none | P:Case.Symptoms")]
    [InlineData("health | P:Other.Symptoms")]
    [InlineData("health | M:Case.Symptoms")]
    [InlineData("not a row")]
    public void RowThatClassifiesNothingOfTheType_GetsNothing(string row) => Generator<RedactionGenerator>.Silent(new TestProject(
        "public partial class Case { public string? Symptoms { get; set; } }")
    {
        AdditionalFiles = [("own.classification.txt", row)],
    });
}
