using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Retention.RetentionExceedsCeilingAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Retention.RetentionExceedsCeilingCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

public sealed class RetentionExceedsCeilingCodeFixTests
{
    [Theory]
    [InlineData("[|180|]", "90")]
    [InlineData("days: [|180|]", "days: 90")]
    [InlineData("[|365 * 20|]", "90")]
    [InlineData("[|(180)|]", "90")]
    [InlineData("[|(int)180L|]", "90")]
    [InlineData("[|int.MaxValue|]", "90")]
    [InlineData("[|Period.Days|]", "90")]
    [InlineData("[|LongDays|]", "90")]
    [InlineData("/* half a year */ [|180|] /* until then */", "/* half a year */ 90 /* until then */")]
    [InlineData("91, Months = [|6|]", "91, Months = 3")]
    [InlineData("90, Months = [|Period.Days / 12|]", "90, Months = 3")]
    [InlineData("days: [|365|], Months = [|12|]", "days: 90, Months = 3")]
    [InlineData("[|365|], Basis = \"L.1110-4\", Months = [|12|]", "90, Basis = \"L.1110-4\", Months = 3")]
    public Task Figure_IsCutAndWhatItCameFromStays(string before, string after) => Verify.CodeFix(
        Source($"[RetentionMax({before})] public class Case {{ const int LongDays = 180; }}"),
        Source($"[RetentionMax({after})] public class Case {{ const int LongDays = 180; }}"));

    [Fact]
    public Task LongAttribute_KeepsItsLines() => Verify.CodeFix(
        Source("""
            [RetentionMax(
                [|180|], // as before the decree
                Months = [|6|],
                Basis = "S8")]
            public class Case;
            """),
        Source("""
            [RetentionMax(
                90, // as before the decree
                Months = 3,
                Basis = "S8")]
            public class Case;
            """));

    [Fact]
    public Task DefaultOfTheAssembly_IsCut() => Verify.CodeFix(
        Source("[assembly: RetentionMax([|180|], Months = [|6|])]"),
        Source("[assembly: RetentionMax(90, Months = 3)]"));

    [Fact]
    public Task SeveralTypesAndFiles_AreCut() => Verify.CodeFix(
        new TestProject(
            Source("[RetentionMax([|93|])] public struct A; [RetentionMax([|94|])] public interface IB;"),
            Source("[RetentionMax(92)] public record C; [RetentionMax([|95|])] public record D;")),
        new TestProject(
            Source("[RetentionMax(90)] public struct A; [RetentionMax(90)] public interface IB;"),
            Source("[RetentionMax(92)] public record C; [RetentionMax(90)] public record D;")));

    private static string Source(string declarations) => $$"""
        using ContactTracing.DataProtection;
        {{declarations}}
        file static class Period { public const int Days = 2 * 90; }
        """;
}
