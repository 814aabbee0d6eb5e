using ContactTracing.Analyzers.Generation.GuardedView;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Generation.GuardedView;

public sealed class GuardedViewIncrementalityTests
{
    private const string Case =
        """
        using ContactTracing.DataProtection;

        public class Case
        {
            public int Number { get; set; }

            [HealthData(HealthCategory.Symptoms)]
            public string? Symptoms { get; set; }

            public int Length() => Symptoms!.Length;
        }
        """;

    [Theory]
    [InlineData("public int Number", "// A comment.\n    public int Number")]
    [InlineData("Symptoms!.Length", "Symptoms!.Length + 1")]
    [InlineData("public class Case", "\n\n\npublic partial class Case")]
    [InlineData("public int Length() => Symptoms!.Length;", "private int length;")]
    public void EditThatTheViewDoesNotShow_GivesAnEqualModel(string old, string edited) =>
        Generator<GuardedViewGenerator>.Edit(Case, Replace(old, edited))
            .Expect(GuardedViewGenerator.Steps.Candidate, IncrementalStepRunReason.Unchanged)
            .Expect(GuardedViewGenerator.Steps.Model, IncrementalStepRunReason.Cached)
            .ExpectOutputs(IncrementalStepRunReason.Cached);

    [Theory]
    [InlineData("public int Number", "[IdentityData] public int Number")]
    [InlineData("public int Number", "public long Number")]
    [InlineData("HealthCategory.Symptoms", "HealthCategory.Diagnosis")]
    [InlineData("public class Case", "[PurposeLimited(TracingPurpose.Care)] public class Case")]
    [InlineData("public int Number { get; set; }", "public int Number => 1;")]
    public void EditThatTheViewShows_GivesAnotherModel(string old, string edited) =>
        Generator<GuardedViewGenerator>.Edit(Case, Replace(old, edited))
            .Expect(GuardedViewGenerator.Steps.Model, IncrementalStepRunReason.Modified)
            .ExpectOutputs(IncrementalStepRunReason.Modified);

    [Fact]
    public void ViewOfAPartThatIsRenamed_ReachesWhatShowsIt() =>
        Generator<GuardedViewGenerator>.Edit(
                new TestProject("using ContactTracing.DataProtection; public class A { [HealthData] public int X { get; set; } public B? B { get; set; } } public class B { [HealthData] public int Y { get; set; } }"),
                new TestProject("using ContactTracing.DataProtection; public class A { [HealthData] public int X { get; set; } public B? B { get; set; } } public class B { [HealthData] public int Y { get; set; } } class BView;"))
            .Expect(GuardedViewGenerator.Steps.Model, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified);

    private static string Replace(string old, string edited)
    {
        Assert.Contains(old, Case, StringComparison.Ordinal);
        return Case.Replace(old, edited, StringComparison.Ordinal);
    }
}
