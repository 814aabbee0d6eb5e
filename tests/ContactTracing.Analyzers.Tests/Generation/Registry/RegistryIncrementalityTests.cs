using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Generation.Registry;

public sealed class RegistryIncrementalityTests
{
    private const string Case =
        """
        using ContactTracing.DataProtection;

        [assembly: DataController("Cnam")]

        [RetentionMax(90)]
        public class Case
        {
            public int Id { get; set; }

            [HealthData]
            public string? Symptoms { get; set; }

            public int Length() => Symptoms!.Length;
        }
        """;

    [Fact]
    public void UnrelatedEdit_LeavesTheRegisterCached() =>
        Generator<RegistryGenerator>.Edit(new TestProject(Case, "[System.Serializable] class A;"), new TestProject(Case, "[System.Serializable] class A { int X() => 1; }"))
            .Expect(RegistryGenerator.Steps.Assembly, IncrementalStepRunReason.Unchanged)
            .Expect(RegistryGenerator.Steps.Model, IncrementalStepRunReason.Cached)
            .ExpectOutputs(IncrementalStepRunReason.Cached);

    [Theory]
    [InlineData("public int Id", "// A comment.\n    public int Id")]
    [InlineData("Symptoms!.Length", "Symptoms!.Length + 1")]
    [InlineData("public int Id", "public long Number")]
    [InlineData("[RetentionMax(90)]", "\n\n[RetentionMax(90)]")]
    public void EditThatTheRegisterDoesNotShow_LeavesItCached(string old, string edited) =>
        Generator<RegistryGenerator>.Edit(Case, Replace(old, edited))
            .Expect(RegistryGenerator.Steps.Model, IncrementalStepRunReason.Cached)
            .ExpectOutputs(IncrementalStepRunReason.Cached);

    [Theory]
    [InlineData("90", "60")]
    [InlineData("\"Cnam\"", "\"ARS\"")]
    [InlineData("[HealthData]", "[HealthData(HealthCategory.Symptoms)]")]
    [InlineData("public int Id", "[IdentityData] public int Id")]
    public void EditThatTheRegisterShows_WritesItAgain(string old, string edited) =>
        Generator<RegistryGenerator>.Edit(Case, Replace(old, edited))
            .Expect(RegistryGenerator.Steps.Model, IncrementalStepRunReason.Modified)
            .ExpectOutputs(IncrementalStepRunReason.Modified);

    [Fact]
    public void SecondType_LeavesTheFirstUnchanged() =>
        Generator<RegistryGenerator>.Edit(new TestProject(Case), new TestProject(Case, "[ContactTracing.DataProtection.RetentionMax(90)] public class Other;"))
            .Expect(RegistryGenerator.Steps.Type, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.New)
            .ExpectOutputs(IncrementalStepRunReason.Modified);

    [Fact]
    public void ThousandTypes_MakeOneRegister()
    {
        var project = new TestProject([.. Enumerable.Range(0, 1000).Select(n =>
            $"[ContactTracing.DataProtection.RetentionMax(90)] public class Case{n} {{ [ContactTracing.DataProtection.HealthData] public int Pulse {{ get; set; }} }}")]);

        Assert.Equal(1000, RegistryTextTests.Json(project).RootElement.GetProperty("retainedTypes").GetArrayLength());
    }

    private static string Replace(string old, string edited)
    {
        Assert.Contains(old, Case, StringComparison.Ordinal);
        return Case.Replace(old, edited, StringComparison.Ordinal);
    }
}
