using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Usage.ContradictionAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Usage;

/// <summary>CT9002: periods that cannot be, and types that weaken what they inherit.</summary>
public sealed partial class ContradictionAnalyzerTests
{
    private static Task Verifies(string source, params Expectation[] expected) =>
        Verify.Analyzer(new TestProject(source, "global using ContactTracing.DataProtection;"), expected);

    [Fact]
    public Task PeriodOfNoDays_Reports() => Verifies(
        "[RetentionMax({|#0:0|})] public class Case;",
        Expect(0)
            .Message("[RetentionMax] gives 'Case' a period of 0 days, which no record can have; so none is purged, and S8 is not met. Write the longest period in days, such as 90.")
            .Message("[RetentionMax] donne à « Case » une durée de 0 jours, qu’aucun enregistrement ne peut avoir ; aucun n’est donc purgé, et S8 n’est pas respectée. Écrivez la durée maximale en jours, par exemple 90.", "fr"));

    [Theory]
    [InlineData("[|-1|]")]
    [InlineData("[|int.MinValue|]")]
    [InlineData("90, Months = [|-3|]")]
    [InlineData("[|0|], Months = [|-3|]")]
    [InlineData("90, Sunset = [|\"soon\"|]")]
    [InlineData("90, Sunset = [|\"01/04/2021\"|]")]
    [InlineData("90, Sunset = [|\"2021-02-30\"|]")]
    [InlineData("90, Sunset = [|\"\"|]")]
    [InlineData("90, DeleteWhen = [|\"Close\"|]")]
    [InlineData("90, DeleteWhen = [|\"closed\"|]")]
    [InlineData("90, DeleteWhen = [|\"\"|]")]
    [InlineData("90, DeleteWhen = [|\"ToString\"|]")]
    public Task ImpossibleTerms_Report(string arguments) =>
        Verifies($"[RetentionMax({arguments})] public class Case {{ public bool Closed {{ get; set; }} }}");

    [Theory]
    [InlineData("1")]
    [InlineData("90, Months = 0")]
    [InlineData("90, Sunset = \"2021-04-01\"")]
    [InlineData("90, Sunset = null")]
    [InlineData("90, DeleteWhen = \"Closed\"")]
    [InlineData("90, DeleteWhen = nameof(Case.Closed)")]
    [InlineData("90, DeleteWhen = \"Solved\"")]
    [InlineData("90, DeleteWhen = \"Ended\"")]
    [InlineData("90, DeleteWhen = null")]
    public Task PossibleTerms_DoNotReport(string arguments) => Verifies($$"""
        [RetentionMax({{arguments}})]
        public class Case : Base, IEnding { public bool Closed { get; set; } DateTimeOffset? IEnding.Ended => null; }

        public class Base { public bool Solved; }

        public interface IEnding { DateTimeOffset? Ended { get; } }
        """);

    [Fact]
    public Task TermsOfTheAssembly_AreCheckedToo() => Verifies("[assembly: RetentionMax([|0|], Sunset = [|\"soon\"|])]");

    [Fact]
    public Task DefaultWhoseMemberATypeLacks_ReportsAtTheType() => Verifies(
        """
        [assembly: RetentionMax(90, DeleteWhen = "Closed")]

        public class {|#0:Case|} { [RetentionAnchor] public DateTimeOffset At { get; init; } }

        public class Visit { [RetentionAnchor] public DateTimeOffset At { get; init; } public bool Closed { get; set; } }

        public class Unrelated;
        """,
        Expect(0).Message(
            "'Case' has no member 'Closed', which the period that it takes from 'TestProject' names, so its records would stay although their purpose is fulfilled (S10). "
            + "Add the member, or give 'Case' a [RetentionMax] of its own."));

    [Fact]
    public Task ExemptionBesideAPeriod_Reports() => Verifies(
        """
        [RetentionMax(90)]
        [{|#0:RetentionExempt("Lives for one request.", "S8")|}]
        public class Case;
        """,
        Expect(0).Message("'Case' has a period and is exempt from having one; the period holds (S8). Remove [RetentionExempt] or [RetentionMax]."));

    [Theory]
    [InlineData("[RetentionMax(90)] public class Base;", "Base")]
    [InlineData("[RetentionMax(90)] public class Root; public class Base : Root;", "Base")]
    [InlineData("[RetentionMax(90)] public interface IBase;", "IBase")]
    public Task ExemptionBelowAPeriod_Reports(string declarations, string super) =>
        Verifies($"{declarations} [[|RetentionExempt(\"Lives for one request.\", \"S8\")|]] public class Case : {super};");

    [Theory]
    [InlineData("[RetentionExempt(\"Lives for one request.\", \"S8\")] public class Case;")]
    [InlineData("[assembly: RetentionMax(90)] [RetentionExempt(\"Lives for one request.\", \"S8\")] public class Case;")]
    [InlineData("[RetentionMax(90)] public class Outer { [RetentionExempt(\"Lives for one request.\", \"S8\")] public class Case; }")]
    [InlineData("public class Base; [RetentionExempt(\"Lives for one request.\", \"S8\")] public class Case : Base;")]
    public Task ExemptionFromNothingOrFromADefault_DoesNotReport(string source) => Verifies(source);

    [Fact]
    public Task LongerPeriodThanTheBase_Reports() => Verifies(
        """
        [RetentionMax(30)] public class Base;

        [RetentionMax({|#0:90|})] public class Case : Base;
        """,
        Expect(0).Message(
            "'Case' may be kept for 90 days, but each of its objects is one of 'Base', kept for 30 at most (S8). Write 30 or less, or leave [RetentionMax] out to inherit it."));

    [Theory]
    [InlineData("30, Months = 1", "30, Months = [|2|]")]
    [InlineData("90, Months = 2", "[|RetentionMax(90)|]")]
    [InlineData("90, Sunset = \"2021-04-01\"", "90, Sunset = [|\"2021-05-01\"|]")]
    [InlineData("90, Sunset = \"2021-04-01\"", "[|RetentionMax(90)|]")]
    [InlineData("90, DeleteWhen = \"Closed\"", "[|RetentionMax(90)|]")]
    public Task WeakerTermsThanTheBase_Report(string inherited, string own)
    {
        var attribute = own.StartsWith("[|R", StringComparison.Ordinal) ? own : $"RetentionMax({own})";
        return Verifies($$"""
            [RetentionMax({{inherited}})] public class Base { public bool Closed { get; set; } }

            public class Between : Base;

            [{{attribute}}] public class Case : Between;
            """);
    }

    [Theory]
    [InlineData("90", "90")]
    [InlineData("90", "30")]
    [InlineData("30, Months = 2", "30")]
    [InlineData("90, Months = 2", "56")]
    [InlineData("90", "90, Months = 3")]
    [InlineData("90, Sunset = \"2021-04-01\"", "90, Sunset = \"2021-03-01\"")]
    [InlineData("90, DeleteWhen = \"Closed\"", "90, DeleteWhen = \"Solved\"")]
    [InlineData("90", "90, DeleteWhen = \"Closed\", Sunset = \"2021-03-01\"")]
    public Task EqualOrStrongerTermsThanTheBase_DoNotReport(string inherited, string own) => Verifies($$"""
        [RetentionMax({{inherited}})] public class Base { public bool Closed { get; set; } public bool Solved { get; set; } }

        [RetentionMax({{own}})] public class Case : Base;
        """);

    [Fact]
    public Task LongerPeriodThanAnInterface_Reports() => Verifies("""
        [RetentionMax(30)] public interface IBase;

        [RetentionMax([|90|])] public struct Case : IBase;

        [RetentionMax([|60|])] public interface IWider : IBase;
        """);

    [Fact]
    public Task LongerPeriodThanTheDefaultOrTheContainer_DoesNotReport() => Verifies("""
        [assembly: RetentionMax(30)]

        [RetentionMax(90)] public class Case;

        [RetentionMax(40)] public class Outer { [RetentionMax(90)] public class Inner; }
        """);
}
