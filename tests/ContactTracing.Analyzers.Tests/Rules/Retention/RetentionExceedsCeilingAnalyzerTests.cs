using ContactTracing.Analyzers.Retention;
using ContactTracing.DataProtection;
using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Retention.RetentionExceedsCeilingAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <summary>CT1002: periods above the ceiling of the law.</summary>
public sealed class RetentionExceedsCeilingAnalyzerTests
{
    private static Task Verifies(string source, params Expectation[] expected) =>
        Verify.Analyzer(new TestProject(source, "global using ContactTracing.DataProtection;"), expected);

    [Fact]
    public Task MoreDaysThanTheLongestThreeMonths_Reports() => Verifies(
        "[RetentionMax({|#0:180|})] public class Case;",
        Expect(0)
            .Message(
                "[RetentionMax] keeps 'Case' for 180 days, but 'FR-ContactCovid-2020-11' allows 3 months, which are 92 days at most (S8). "
                + "Write 90: the generated code cuts it to the calendar months where they are shorter.")
            .Message(
                "[RetentionMax] conserve « Case » 180 jours, or « FR-ContactCovid-2020-11 » autorise 3 mois, soit 92 jours au plus (S8). "
                + "Écrivez 90 : le code généré réduit la durée aux mois civils quand ils sont plus courts.",
                "fr"));

    [Fact]
    public Task MoreMonthsThanTheProfile_Reports() => Verifies(
        "[RetentionMax(90, Months = {|#0:6|})] public class Case;",
        Expect(0).Message(
            "[RetentionMax] keeps 'Case' for 6 months, but 'FR-ContactCovid-2020-11' allows 3 at most (S8). Write 3, or leave Months out, which means the same."));

    [Fact]
    public Task BothTooLong_ReportsBoth() => Verifies("[RetentionMax([|365|], Months = [|12|])] public class Case;");

    [Theory]
    [InlineData("93")]
    [InlineData("int.MaxValue")]
    [InlineData("30 * 6")]
    [InlineData("Period.Days")]
    [InlineData("days: 180")]
    public Task EveryFormOfTheArgument_IsRead(string argument)
    {
        var (name, value) = argument.StartsWith("days: ", StringComparison.Ordinal) ? ("days: ", argument["days: ".Length..]) : ("", argument);
        return Verifies($"[RetentionMax({name}[|{value}|])] public class Case; static class Period {{ public const int Days = 2 * 90; }}");
    }

    [Theory]
    [InlineData("90")]
    [InlineData("92")]
    [InlineData("91, Months = 3")]
    [InlineData("1, Months = 1")]
    [InlineData("90, Months = 0")]
    [InlineData("0")]
    [InlineData("-180, Months = -6")]
    public Task PeriodWithinTheCeiling_DoesNotReport(string arguments) => Verifies($"[RetentionMax({arguments})] public class Case;");

    [Fact]
    public Task DefaultOfTheAssembly_Reports() => Verifies("[assembly: RetentionMax([|180|], Months = [|6|])]");

    [Theory]
    [InlineData("struct")]
    [InlineData("interface")]
    [InlineData("record")]
    public Task EveryTarget_Reports(string kind) => Verifies($"[RetentionMax([|180|])] public {kind} Case;");

    [Fact]
    public Task DeclaredProfile_SetsTheCeiling() => Verifies("""
        [assembly: LegalProfile("FR-ContactCovid-2020-11")]

        [RetentionMax([|93|])] public class Case;
        """);

    [Fact]
    public Task UnknownProfile_DoesNotLiftTheCeiling() => Verifies("""
        [assembly: LegalProfile("FR-ContactCovid")]

        [RetentionMax([|180|], Months = [|6|])] public class Case;
        """);

    [Fact]
    public Task AttributeOfAnotherNamespace_DoesNotReport() => Verifies("""
        [Other.RetentionMax(180)] public class Case;

        namespace Other { class RetentionMaxAttribute(int days) : Attribute { public int Days => days; } }
        """);

    [Fact]
    public void KnownProfile_AgreesWithTheLibrary()
    {
        var known = LegalProfile.FrenchContactCovid;
        var library = RetentionProfile.Of(known.Id);

        Assert.Equal((library.Months, library.MaxDays, library.TimeZoneId), (known.Months, known.MaxDays, known.TimeZoneId));
        Assert.Equal(RetentionProfile.FrenchContactCovidId, known.Id);
    }
}
