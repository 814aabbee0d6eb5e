using ContactTracing.Analyzers.Generation.Redaction;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Generation.Redaction;

public sealed class RedactionIncrementalityTests
{
    private const string Case =
        """
        using ContactTracing.DataProtection;

        public partial class Case
        {
            public int Id { get; set; }

            [HealthData]
            public string? Symptoms { get; set; }

            public int Length() => Symptoms!.Length;
        }
        """;

    private const string Other = "public partial class Other { [ContactTracing.DataProtection.HealthData] public int Pulse { get; set; } }";

    [Fact]
    public void UnrelatedEdit_LeavesTheModelCached() =>
        Generator<RedactionGenerator>.Edit(new TestProject(Case, "class A;"), new TestProject(Case, "class A { int X() => 1; }"))
            .Expect(RedactionGenerator.Steps.Candidate, IncrementalStepRunReason.Unchanged)
            .Expect(RedactionGenerator.Steps.Model, IncrementalStepRunReason.Cached)
            .ExpectOutputs(IncrementalStepRunReason.Cached);

    [Theory]
    [InlineData("public int Id", "// A comment.\n    public int Id")]
    [InlineData("Symptoms!.Length", "Symptoms!.Length + 1")]
    [InlineData("public partial class Case", "\n\n\npublic partial class Case")]
    [InlineData("public int Length() => Symptoms!.Length;", "")]
    [InlineData("[HealthData]", "[HealthData(HealthCategory.Symptoms)]")]
    public void EditThatTheTextDoesNotShow_GivesAnEqualModel(string old, string edited) =>
        Generator<RedactionGenerator>.Edit(Case, Replace(old, edited))
            .Expect(RedactionGenerator.Steps.Candidate, IncrementalStepRunReason.Unchanged)
            .Expect(RedactionGenerator.Steps.Model, IncrementalStepRunReason.Cached)
            .ExpectOutputs(IncrementalStepRunReason.Cached);

    [Theory]
    [InlineData("public int Id", "[IdentityData] public int Id")]
    [InlineData("public int Id", "public long Number")]
    [InlineData("public int Id { get; set; }", "public int Id { get; set; } public int Age { get; set; }")]
    [InlineData("public partial class Case", "public partial struct Case")]
    [InlineData("public int Id { get; set; }", "public int Id => 1;")]
    public void EditThatTheTextShows_GivesAnotherModel(string old, string edited) =>
        Generator<RedactionGenerator>.Edit(Case, Replace(old, edited))
            .Expect(RedactionGenerator.Steps.Model, IncrementalStepRunReason.Modified)
            .ExpectOutputs(IncrementalStepRunReason.Modified);

    [Fact]
    public void SecondType_LeavesTheFirstCached() =>
        Generator<RedactionGenerator>.Edit(new TestProject(Case), new TestProject(Case, Other))
            .Expect(RedactionGenerator.Steps.Model, IncrementalStepRunReason.Cached, IncrementalStepRunReason.New);

    [Fact]
    public void EditOfOneType_LeavesTheOtherCached() =>
        Generator<RedactionGenerator>.Edit(new TestProject(Case, Other), new TestProject(Case, Other.Replace("Pulse", "Fever", StringComparison.Ordinal)))
            .Expect(RedactionGenerator.Steps.Model, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified);

    [Fact]
    public void CommentInAFile_LeavesItsRowsUnchanged()
    {
        var before = WithRow("health | P:Case.Id");
        var edit = Generator<RedactionGenerator>.Edit(before, WithRow("# A comment.\nhealth | P:Case.Id"));

        edit.Expect(RedactionGenerator.Steps.Rows, IncrementalStepRunReason.Unchanged)
            .Expect(RedactionGenerator.Steps.Model, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void RowInAFile_GivesAnotherModel()
    {
        var edit = Generator<RedactionGenerator>.Edit(WithRow("# Nothing yet."), WithRow("health | P:Case.Id"));

        edit.Expect(RedactionGenerator.Steps.Candidate, IncrementalStepRunReason.Unchanged)
            .Expect(RedactionGenerator.Steps.Model, IncrementalStepRunReason.Modified);
        Assert.Contains("Id = [redacted]", edit.After["Case.Redaction.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void ThousandTypes_EditOfOneWritesOneFile()
    {
        const int Count = 1000;
        var before = new TestProject([.. Enumerable.Range(0, Count).Select(n => Numbered(n, "Symptoms"))]);
        var after = new TestProject([.. Enumerable.Range(0, Count).Select(n => Numbered(n, n == 500 ? "Fever" : "Symptoms"))]);

        Generator<RedactionGenerator>.Edit(before, after).ExpectOutputs(
            [.. Enumerable.Range(0, Count).Select(n => n == 500 ? IncrementalStepRunReason.Modified : IncrementalStepRunReason.Cached)]);
    }

    private static string Numbered(int number, string member) =>
        $"public partial class Case{number} {{ [ContactTracing.DataProtection.HealthData] public string? {member} {{ get; set; }} }}";

    private static TestProject WithRow(string rows) => new(Case) { AdditionalFiles = [("own.classification.txt", rows)] };

    private static string Replace(string old, string edited)
    {
        Assert.Contains(old, Case, StringComparison.Ordinal);
        return Case.Replace(old, edited, StringComparison.Ordinal);
    }
}
