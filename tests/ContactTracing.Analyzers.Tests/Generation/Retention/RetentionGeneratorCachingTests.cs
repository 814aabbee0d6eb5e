using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Steps = ContactTracing.Analyzers.Generation.Retention.RetentionGenerator.Steps;

namespace ContactTracing.Analyzers.Tests.Generation.Retention;

/// <summary>What an edit makes the generator do again. That no model holds symbols, the TestKit checks in every run.</summary>
public sealed class RetentionGeneratorCachingTests
{
    private const string Case = """
        using ContactTracing.DataProtection;

        namespace Tracing;

        [RetentionMax(90)]
        public sealed partial class IndexCase
        {
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; }

            public bool Closed { get; init; }

            public int Age() => 1;
        }
        """;

    private const string AnchoredRecord = """
        using ContactTracing.DataProtection;

        namespace Tracing;

        public sealed partial record Contact([property: RetentionAnchor] DateTimeOffset SeenAt);
        """;

    private const string AnchoredClass = """
        using ContactTracing.DataProtection;

        namespace Tracing;

        public sealed partial class Call
        {
            [RetentionAnchor]
            public DateTimeOffset MadeAt { get; init; }
        }
        """;

    private const string Default = "[assembly: ContactTracing.DataProtection.RetentionMax(90)]";

    private static readonly TestProject Before = new(Case, AnchoredClass, AnchoredRecord, Default);

    public static TheoryData<string> AllSteps { get; } = new(Steps.Own, Steps.Inherited, Steps.Retargeted);

    [Theory]
    [MemberData(nameof(AllSteps))]
    public void UnrelatedEdit_ReusesEveryModel(string step) => Generator<RetentionGenerator>
        .Edit(Before, With("public sealed class Unrelated;"))
        .Expect(step, IncrementalStepRunReason.Unchanged)
        .ExpectOutputs(IncrementalStepRunReason.Cached);

    [Theory]
    [InlineData("public int Age() => 1;", "public int Age() => 2;")]
    [InlineData("public int Age() => 1;", "/// <summary>In years.</summary>\n    public int Age() => 1;")]
    [InlineData("[RetentionMax(90)]", "\n\n\n[RetentionMax(90)]")]
    [InlineData("[RetentionMax(90)]", "[RetentionMax(45 * 2)]")]
    [InlineData("public int Age() => 1;", "public int Age() => 1;\n    public string? Name { get; init; }")]
    public void EditThatChangesNothingOfThePolicy_LeavesTheModelUnchanged(string old, string edited) => Generator<RetentionGenerator>
        .Edit(Before, Edited(old, edited))
        .Expect(Steps.Own, IncrementalStepRunReason.Unchanged)
        .ExpectOutputs(IncrementalStepRunReason.Cached);

    [Theory]
    [InlineData("RetentionMax(90)", "RetentionMax(60)")]
    [InlineData("RetentionMax(90)", "RetentionMax(90, DeleteWhen = nameof(Closed))")]
    [InlineData("RetentionMax(90)", "RetentionMax(90, Basis = \"Décret\")")]
    [InlineData("CollectedAt", "CreatedAt")]
    [InlineData("DateTimeOffset CollectedAt", "DateOnly CollectedAt")]
    [InlineData("public DateTimeOffset", "private DateTimeOffset")]
    [InlineData("public sealed partial class", "internal sealed partial class")]
    [InlineData("sealed partial class", "partial class")]
    public void EditOfWhatThePolicySays_WritesThatFileAgain(string old, string edited) => Generator<RetentionGenerator>
        .Edit(Before, Edited(old, edited))
        .Expect(Steps.Own, IncrementalStepRunReason.Modified)
        .ExpectOutputs(IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached);

    [Fact]
    public void SecondType_LeavesTheFirstAlone() => Generator<RetentionGenerator>
        .Edit(new(Case), new TestProject(Case, Case.Replace("IndexCase", "Contact", StringComparison.Ordinal)))
        .Expect(Steps.Own, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.New)
        .ExpectOutputs(IncrementalStepRunReason.Cached, IncrementalStepRunReason.New);

    [Fact]
    public void EditOfTheAssemblyDefault_ChangesOnlyWhatInheritsIt() => Generator<RetentionGenerator>
        .Edit(Before, new TestProject(Case, AnchoredClass, AnchoredRecord, Default.Replace("90", "60", StringComparison.Ordinal)))
        .Expect(Steps.Own, IncrementalStepRunReason.Unchanged)
        .Expect(Steps.Inherited, IncrementalStepRunReason.Modified)
        .Expect(Steps.Retargeted, IncrementalStepRunReason.Modified)
        .ExpectOutputs(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified);

    [Fact]
    public void EditOfAnUnrelatedFileAmongAThousandTypes_RerunsNoOutput() => Generator<RetentionGenerator>
        .Edit(Thousand("public sealed class Unrelated;"), Thousand("public sealed class Unrelated { public int Number; }"))
        .ExpectOutputs(IncrementalStepRunReason.Cached);

    [Fact]
    public void EditOfOneAmongAThousandTypes_WritesOneFileAgain()
    {
        var before = Thousand("");
        var edited = before with
        {
            Sources = before.Sources.SetItem(500, before.Sources[500] with
            {
                Text = before.Sources[500].Text.Replace("90", "60", StringComparison.Ordinal),
            }),
        };

        var reasons = Enumerable.Repeat(IncrementalStepRunReason.Cached, 1000).ToArray();
        reasons[500] = IncrementalStepRunReason.Modified;
        Generator<RetentionGenerator>.Edit(before, edited).ExpectOutputs(reasons);
    }

    private static TestProject With(string source) => Before with { Sources = Before.Sources.Add(new("Unrelated.cs", source)) };

    private static TestProject Edited(string old, string edited)
    {
        Assert.Contains(old, Case, StringComparison.Ordinal);
        return new(Case.Replace(old, edited, StringComparison.Ordinal), AnchoredClass, AnchoredRecord, Default);
    }

    private static TestProject Thousand(string unrelated) => new(
    [
        .. Enumerable.Range(0, 1000).Select(i => Case.Replace("IndexCase", $"Case{i:000}", StringComparison.Ordinal)),
        unrelated,
    ]);
}
