using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Rules.Retention;
using ContactTracing.Analyzers.Rules.Usage;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Generation.Malformed;

public sealed class RetentionMalformedTests
{
    // For each of the four sources.
    private const int Variants = 150;
    private const int Seed = 20201119;

    public static TheoryData<string> Sources { get; } = new(
        """
        using ContactTracing.DataProtection;
        namespace Tracing;
        [RetentionMax(90, DeleteWhen = nameof(ClosedAt), Basis = "Décret n°2020-551", Sunset = "2021-04-01")]
        public sealed partial class IndexCase
        {
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; }
            public DateTimeOffset? ClosedAt { get; set; }
            public int Age { get; set; }
            public string Describe(bool isLong) => isLong ? $"a person of {Age} years" : Age > 17 ? "adult" : "child";
        }
        """,
        """
        using ContactTracing.DataProtection;
        [assembly: RetentionMax(90), LegalProfile("FR-ContactCovid-2020-11"), LegalTimeZone("America/Guadeloupe")]
        namespace Tracing.Calls
        {
            public static partial class Outer<T> where T : class, IComparable<T>, new()
            {
                public partial record struct Call<U>([property: RetentionAnchor] DateOnly MadeOn, U Answer) where U : unmanaged, Enum
                {
                    public string Describe(bool isLong) => isLong ? $"a call with the answer {Answer}" : MadeOn > DateOnly.MinValue ? "made" : "";
                }
            }
        }
        """,
        """
        using ContactTracing.DataProtection;
        [RetentionMax(90, Months = 2, DeleteWhen = "withdrawn")]
        public partial class Consent : IDated
        {
            private readonly bool withdrawn = true;
            [RetentionAnchor] DateTimeOffset IDated.At => default;
        }
        public partial class Consent;
        public interface IDated { DateTimeOffset At { get; } }
        public static partial class ConsentRetention { public static int Purges => 1; }
        """,
        """
        using ContactTracing.DataProtection;
        [RetentionMax(90)]
        public partial interface ITracingRecord { [RetentionAnchor] DateTimeOffset At { get; } }
        public abstract partial class Person : ITracingRecord { [RetentionAnchor] public abstract DateTimeOffset At { get; } }
        [RetentionMax(30)]
        public partial struct Visit { [RetentionAnchor] private DateTimeOffset entered; public void Enter() { entered = default; } }
        public sealed partial class @class : Person { public override DateTimeOffset At => DateTimeOffset.MinValue; }
        """);

    [Theory]
    [MemberData(nameof(Sources))]
    public void Source_IsValidAsItStands(string source) => Generator<RetentionGenerator>.Run(source).Compiles();

    [Theory]
    [MemberData(nameof(Sources))]
    public void HalfTypedCode_GetsNoFurtherErrors(string source) =>
        MalformedCode.AddsNoErrors<RetentionGenerator>(source, Variants, TestFramework.Net100);

    [Theory]
    [InlineData("[RetentionMax(90)] public partial class Case<T, T> { [RetentionAnchor] public DateTimeOffset At { get; init; } }")]
    [InlineData("public partial class Ward<T, T> { [RetentionMax(90)] public partial class Case { [RetentionAnchor] public DateTimeOffset At { get; init; } } }")]
    [InlineData("""
        public interface IDated<T> where T : { T At { get; } }
        [RetentionMax(90)] public partial class Case : IDated<DateTimeOffset> { [RetentionAnchor] DateTimeOffset IDated<DateTimeOffset>.At => default; }
        """)]
    public void TypeParametersThatAreBeingTyped_GetNoCode(string declarations) => Assert.False(
        MalformedCode.AddsNoErrors<RetentionGenerator>("using ContactTracing.DataProtection;\n" + declarations, TestFramework.Net100));

    [Theory]
    [MemberData(nameof(Sources))]
    public Task HalfTypedCode_StopsNoRule(string source) => Parallel.ForEachAsync(
        TokenDeletion.Variants(source, Variants, Seed),
        async (variant, _) =>
        {
            var project = new TestProject(variant) { Generators = [new RetentionGenerator()] };
            var diagnostics = await AnalyzerRun.Diagnostics(project, new RetentionAnchorUnclearAnalyzer(), new CannotGenerateAnalyzer());

            Assert.DoesNotContain(diagnostics, d => d.Id.StartsWith("AD", StringComparison.Ordinal));
        });
}
