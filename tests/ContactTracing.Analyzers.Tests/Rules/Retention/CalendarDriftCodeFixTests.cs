using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Retention.CalendarDriftAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Retention.CalendarDriftCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

public sealed class CalendarDriftCodeFixTests
{
    private const string Case = """
        global using System;
        global using System.Linq;
        global using ContactTracing.DataProtection;

        namespace Tracing
        {
            [RetentionMax(90)] public class Case { [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; } }

            [RetentionMax(14)] public class Visit { [RetentionAnchor] public DateOnly Day { get; init; } }
        }

        """;

    // What the generator emits for them, as far as it matters here.
    private const string Generated = """
        namespace Tracing
        {
            public static partial class CaseRetention { public static DateTimeOffset Cutoff(DateTimeOffset now) => now; public static DateTimeOffset Cutoff(TimeProvider clock) => clock.GetUtcNow(); }
            public static partial class VisitRetention { public static DateOnly Cutoff(DateTimeOffset now) => default; }
        }
        """;

    private static string Code(string code) =>
        $$"""
        using Tracing;

        public class Service
        {
            void Run(Case c, Visit v, IQueryable<Case> cases, DateTimeOffset now, DateOnly today)
            {
                {{code}}
            }
        }
        """;

    private static Task Fixes(string before, string after) =>
        Verify.CodeFix(new TestProject(Code(before), Case + Generated), new TestProject(Code(after), Case + Generated));

    [Theory]
    [InlineData("_ = [|c.CollectedAt < now.AddMonths(-3)|];", "_ = c.CollectedAt < CaseRetention.Cutoff(now);")]
    [InlineData("_ = [|c.CollectedAt <= now.AddDays(-90)|];", "_ = c.CollectedAt < CaseRetention.Cutoff(now);")]
    [InlineData("_ = [|c.CollectedAt > now.AddDays(-90)|];", "_ = c.CollectedAt >= CaseRetention.Cutoff(now);")]
    [InlineData("_ = [|c.CollectedAt.AddDays(90) < now|];", "_ = c.CollectedAt < CaseRetention.Cutoff(now);")]
    [InlineData("_ = [|(now - c.CollectedAt).TotalDays > 90|] && true;", "_ = c.CollectedAt < CaseRetention.Cutoff(now) && true;")]
    [InlineData("_ = [|now.AddMonths(-3) > c.CollectedAt|];", "_ = c.CollectedAt < CaseRetention.Cutoff(now);")]
    [InlineData("_ = [|c.CollectedAt.UtcDateTime < DateTime.UtcNow.AddDays(-90)|];", "_ = c.CollectedAt < CaseRetention.Cutoff(DateTime.UtcNow);")]
    [InlineData("_ = cases.Where(x => [|x.CollectedAt < now.AddDays(-90)|]);", "_ = cases.Where(x => x.CollectedAt < CaseRetention.Cutoff(now));")]
    [InlineData("_ = [|v.Day < DateOnly.FromDateTime(now.Date).AddDays(-14)|];", "_ = v.Day < VisitRetention.Cutoff(now);")]
    [InlineData("_ = [|c.CollectedAt.CompareTo(now.AddDays(-90)) < 0|];", "_ = c.CollectedAt < CaseRetention.Cutoff(now);")]
    [InlineData("_ = [|0 < DateTimeOffset.Compare(c.CollectedAt, now.AddDays(-90))|];", "_ = c.CollectedAt >= CaseRetention.Cutoff(now);")]
    [InlineData("_ = true && [|(now - c.CollectedAt).TotalDays is > 90|];", "_ = true && c.CollectedAt < CaseRetention.Cutoff(now);")]
    public Task Comparison_AsksTheGeneratedCutoff(string before, string after) => Fixes(before, after);

    [Theory]
    [InlineData(
        "var cutoff = now.AddMonths(-3); _ = cases.Where(x => [|x.CollectedAt <= cutoff|]);",
        "var cutoff = CaseRetention.Cutoff(now); _ = cases.Where(x => x.CollectedAt < cutoff);")]
    [InlineData(
        "var cutoff = DateTimeOffset.UtcNow.AddDays(-90); _ = cases.Where(x => [|x.CollectedAt < cutoff|]);",
        "var cutoff = CaseRetention.Cutoff(DateTimeOffset.UtcNow); _ = cases.Where(x => x.CollectedAt < cutoff);")]
    [InlineData(
        "var cutoff = now.AddMonths(-3); _ = [|c.CollectedAt < cutoff|]; Console.WriteLine(cutoff);",
        "var cutoff = now.AddMonths(-3); _ = c.CollectedAt < CaseRetention.Cutoff(now); Console.WriteLine(cutoff);")]
    // A local of another type, or one that holds the age, stays what it is.
    [InlineData(
        "var utcNow = now.UtcDateTime; DateTime cutoff = utcNow.AddDays(-90); _ = [|c.CollectedAt < cutoff|];",
        "var utcNow = now.UtcDateTime; DateTime cutoff = utcNow.AddDays(-90); _ = c.CollectedAt < CaseRetention.Cutoff(utcNow);")]
    [InlineData(
        "DateTimeOffset cutoff = now.AddMonths(-3); _ = [|c.CollectedAt < cutoff|];",
        "DateTimeOffset cutoff = CaseRetention.Cutoff(now); _ = c.CollectedAt < cutoff;")]
    [InlineData(
        "var age = now - c.CollectedAt; _ = [|age.TotalDays > 90|];",
        "var age = now - c.CollectedAt; _ = c.CollectedAt < CaseRetention.Cutoff(now);")]
    public Task LocalThatHoldsTheCutoff_HoldsTheGeneratedOne(string before, string after) => Fixes(before, after);

    [Theory]
    [InlineData("_ = [|v.Day < today.AddDays(-14)|];")]
    [InlineData("_ = cases.Where(x => [|x.CollectedAt < DateTimeOffset.UtcNow.AddDays(-90)|]);")]
    [InlineData("DateTime cutoff = DateTime.UtcNow.AddDays(-90); _ = [|c.CollectedAt < cutoff|];")]
    [InlineData("var cutoff = Limit; _ = [|c.CollectedAt < cutoff|]; } DateTimeOffset Limit => DateTimeOffset.UtcNow.AddMonths(-3); void Other() {")]
    [InlineData("_ = [|End(c) < now|]; } DateTimeOffset End(Case c) => c.CollectedAt.AddDays(90); void Other() {")]
    [InlineData("_ = now - c.CollectedAt is { [|TotalDays: > 90|] };")]
    [InlineData("_ = (now - c.CollectedAt).TotalDays is not [|> 90|];")]
    public Task PresentOrAnchorThatIsNotAtHand_GetsNoFix(string code) => Verify.NoCodeFix(new TestProject(Code(code), Case + Generated));

    [Fact]
    public Task WithoutGeneratedCode_GetsNoFix() => Verify.NoCodeFix(new TestProject(Code("_ = [|c.CollectedAt < now.AddMonths(-3)|];"), Case));
}
