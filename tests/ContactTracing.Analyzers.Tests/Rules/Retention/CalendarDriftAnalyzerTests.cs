using ContactTracing.Analyzers.Rules.Retention.Drift;
using ContactTracing.DataProtection;
using ContactTracing.TestKit;
using FsCheck.Xunit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Retention.CalendarDriftAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <summary>CT1003: periods that are counted by hand.</summary>
public sealed class CalendarDriftAnalyzerTests
{
    private const string Records = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using ContactTracing.DataProtection;

        [RetentionMax(90)] public class Case
        {
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
            public DateTimeOffset TestedAt { get; init; }
        }

        [RetentionMax(14)] public class Visit { [RetentionAnchor] public DateOnly Day { get; init; } }

        public class Order { public DateTimeOffset CollectedAt { get; init; } }
        """;

    private static Task Verifies(string source, params Expectation[] expected) => Verify.Analyzer(new TestProject(source, Records), expected);

    private static Task VerifiesExpression(string expression, string members = "") => Verifies($$"""
        public class Service
        {
            {{members}}
            object Run(Case c, Case previous, Visit v, Order order, IQueryable<Case> cases, DateTimeOffset now, DateOnly today, TimeProvider clock, int days) => {{expression}};
        }
        """);

    /// <summary>Each statement at the top of a program is a member of its own, but they share their locals.</summary>
    [Theory]
    [InlineData("var limit = DateTimeOffset.UtcNow.AddDays(-90);", "[|c.CollectedAt < limit|]")]
    [InlineData("var limit = DateTimeOffset.UtcNow.AddDays(-90); limit = DateTimeOffset.UtcNow.AddDays(-5);", "c.CollectedAt < limit")]
    [InlineData("var days = 90; days = 5;", "c.CollectedAt < DateTimeOffset.UtcNow.AddDays(-days)")]
    public Task LocalAtTheTopOfAProgram_ReportsWhereItIsSetOnce(string locals, string comparison) => Verify.Analyzer(
        (new TestProject($"Case c = new(); {locals} Console.WriteLine({comparison});", Records) { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication })
            .Without(AlwaysOn.Concurrency, "a program has one entry point"));

    private static Task VerifiesCode(string code) => Verifies($$"""
        public class Service { void Run(Case c, IQueryable<Case> cases, DateTimeOffset now, DateTimeOffset asked) { {{code}} } }
        """);

    [Fact]
    public Task MonthsCountedByHand_ReportAndSayWhatToDo() => Verifies(
        "public class Service { IQueryable<Case> Due(IQueryable<Case> cases, DateTimeOffset now) => cases.Where(c => {|#0:c.CollectedAt < now.AddMonths(-3)|}); }",
        Expect(0)
            .Message("The period of 'Case' is counted by hand from 'CollectedAt' here, and for some days of the year that is a day late (S8); compare 'CollectedAt' with CaseRetention.Cutoff(now), or ask CaseRetention.IsDue")
            .Message("La durée de conservation de « Case » est comptée ici à la main depuis « CollectedAt », un jour trop tard pour certains jours de l’année (S8) ; comparez « CollectedAt » à CaseRetention.Cutoff(now), ou interrogez CaseRetention.IsDue", "fr"));

    [Theory]
    [InlineData("[|c.CollectedAt < now.AddDays(-90)|]")]
    [InlineData("[|c.CollectedAt <= now.AddDays(-90.0)|]")]
    [InlineData("[|now.AddMonths(-3) > c.CollectedAt|]")]
    [InlineData("[|c.CollectedAt >= now.AddMonths(-3)|]")]
    [InlineData("[|c.CollectedAt < DateTimeOffset.UtcNow.AddDays(-90)|]")]
    [InlineData("[|c.CollectedAt < DateTime.Today.AddDays(-90)|]")]
    [InlineData("[|c.CollectedAt < clock.GetUtcNow().AddDays(-90)|]")]
    [InlineData("[|c.CollectedAt.UtcDateTime < DateTime.UtcNow.AddYears(-1)|]")]
    [InlineData("[|c.CollectedAt < now - TimeSpan.FromDays(90)|]")]
    [InlineData("[|c.CollectedAt < now.Subtract(TimeSpan.FromDays(90))|]")]
    [InlineData("[|c.CollectedAt < now.Add(-TimeSpan.FromHours(2160))|]")]
    [InlineData("[|c.CollectedAt < now - new TimeSpan(90, 0, 0, 0)|]")]
    [InlineData("[|c.CollectedAt.AddDays(90) < now|]")]
    [InlineData("[|c.CollectedAt.AddMonths(3) <= now|]")]
    [InlineData("[|now - c.CollectedAt > TimeSpan.FromDays(90)|]")]
    [InlineData("[|(now - c.CollectedAt).TotalDays > 90|]")]
    [InlineData("[|(now - c.CollectedAt).Days >= 92|]")]
    [InlineData("[|(now - c.CollectedAt).TotalHours > 24 * 90|]")]
    [InlineData("[|now.Subtract(c.CollectedAt).TotalDays > 90|]")]
    [InlineData("[|v.Day < today.AddDays(-14)|]")]
    [InlineData("[|today.DayNumber - v.Day.DayNumber > 14|]")]
    [InlineData("[|v.Day < DateOnly.FromDateTime(DateTime.Now).AddMonths(-1)|]")]
    [InlineData("[|(now - c.CollectedAt).TotalDays is > 90|]")]
    [InlineData("[|(now - c.CollectedAt).Days is >= 90|]")]
    [InlineData("(now - c.CollectedAt).TotalDays is not [|<= 90|]")]
    [InlineData("(now - c.CollectedAt).TotalDays is [|> 90|] or 7")]
    [InlineData("now - c.CollectedAt is { [|TotalDays: > 90|] }")]
    [InlineData("now - c.CollectedAt is { [|TotalHours: >= 2160|], Minutes: 0 }")]
    [InlineData("[|c.CollectedAt.CompareTo(now.AddDays(-90)) < 0|]")]
    [InlineData("[|0 >= c.CollectedAt.CompareTo(now.AddMonths(-3))|]")]
    [InlineData("[|DateTimeOffset.Compare(c.CollectedAt, now.AddMonths(-3)) <= 0|]")]
    [InlineData("[|DateTimeOffset.Compare(second: c.CollectedAt, first: now.AddMonths(-3)) > 0|]")]
    [InlineData("[|TimeSpan.Compare(now - c.CollectedAt, TimeSpan.FromDays(90)) > 0|]")]
    [InlineData("[|Comparer<DateTimeOffset>.Default.Compare(c.CollectedAt, now.AddDays(-90)) < 0|]")]
    [InlineData("[|v.Day.CompareTo(today.AddDays(-14)) < 0|]")]
    [InlineData("cases.Any(x => [|x.CollectedAt < now.AddDays(-90)|] || x.TestedAt < now)")]
    [InlineData("from x in cases where [|x.CollectedAt < now.AddDays(-90)|] select x")]
    public Task EveryForm_Reports(string expression) => VerifiesExpression(expression);

    [Theory]
    [InlineData("[|c.CollectedAt < now - Retention|]", "private static readonly TimeSpan Retention = TimeSpan.FromDays(90);")]
    [InlineData("[|c.CollectedAt < now.AddDays(-Days)|]", "private const int Days = 90;")]
    [InlineData("[|c.CollectedAt < Cutoff|]", "private static DateTimeOffset Cutoff => DateTimeOffset.UtcNow.AddMonths(-3);")]
    [InlineData("[|c.CollectedAt < Cutoff(now)|]", "private static DateTimeOffset Cutoff(DateTimeOffset now) { return now.AddMonths(-3); }")]
    public Task PeriodThatHasAName_Reports(string expression, string member) => VerifiesExpression(expression, member);

    [Theory]
    [InlineData("var cutoff = now.AddMonths(-3); cases.Where(x => [|x.CollectedAt < cutoff|]);")]
    [InlineData("DateTimeOffset limit = DateTimeOffset.UtcNow - TimeSpan.FromDays(90); _ = [|c.CollectedAt < limit|];")]
    [InlineData("var moment = DateTimeOffset.UtcNow; _ = [|c.CollectedAt < moment.AddDays(-90)|];")]
    [InlineData("var age = now - c.CollectedAt; if ([|age.TotalDays > 90|]) { }")]
    [InlineData("var end = c.CollectedAt.AddMonths(3); if ([|end < now|]) { }")]
    [InlineData("var age = now - c.CollectedAt; if (age is { [|TotalDays: > 90|] }) { }")]
    [InlineData("var age = (now - c.CollectedAt).TotalDays; if ([|age is > 90|]) { }")]
    [InlineData("var end = c.CollectedAt.AddMonths(3); if ([|end.CompareTo(now) < 0|]) { }")]
    public Task PeriodInALocal_Reports(string code) => VerifiesCode(code);

    [Theory]
    [InlineData("c.TestedAt < now.AddDays(-90)")]
    [InlineData("order.CollectedAt < now.AddDays(-90)")]
    [InlineData("c.CollectedAt < now.AddDays(-88)")]
    [InlineData("c.CollectedAt < now.AddMonths(-2)")]
    [InlineData("c.CollectedAt >= now.AddDays(-14)")]
    [InlineData("(now - c.CollectedAt).TotalDays > 30")]
    [InlineData("v.Day < today.AddDays(-13)")]
    [InlineData("c.CollectedAt < now")]
    [InlineData("c.CollectedAt < now.AddDays(90)")]
    [InlineData("c.CollectedAt.AddMonths(3).ToString()")]
    [InlineData("c.CollectedAt.AddDays(90)")]
    [InlineData("now - c.CollectedAt")]
    [InlineData("c.CollectedAt > previous.CollectedAt.AddDays(90)")]
    [InlineData("c.CollectedAt > previous.TestedAt.AddMonths(3)")]
    [InlineData("c.TestedAt - c.CollectedAt > TimeSpan.FromDays(90)")]
    [InlineData("c.CollectedAt < now.AddDays(-days)")]
    [InlineData("c.CollectedAt == now.AddDays(-90)")]
    [InlineData("(now - c.CollectedAt).TotalDays is > 30")]
    [InlineData("(now - c.CollectedAt).TotalDays is 90")]
    [InlineData("(c.TestedAt - c.CollectedAt).TotalDays is > 90")]
    [InlineData("c.TestedAt - c.CollectedAt is { TotalDays: > 90 }")]
    [InlineData("now - c.CollectedAt is { TotalDays: < 14 }")]
    [InlineData("now - c.TestedAt is { TotalDays: > 90 }")]
    [InlineData("days is > 90")]
    [InlineData("now - c.CollectedAt is { Seconds: > 90 }")]
    [InlineData("(now - c.CollectedAt).TotalDays switch { <= 30 => \"a month\", <= 90 => \"a quarter\", _ => \"older\" }")]
    [InlineData("c.CollectedAt.CompareTo(now.AddDays(-14)) < 0")]
    [InlineData("c.CollectedAt.CompareTo(now.AddDays(-90)) == 0")]
    [InlineData("c.CollectedAt.CompareTo(now.AddDays(-90))")]
    [InlineData("c.CollectedAt.CompareTo(previous.CollectedAt.AddDays(90)) > 0")]
    [InlineData("c.TestedAt.CompareTo(now.AddDays(-90)) < 0")]
    [InlineData("DateTimeOffset.Compare(c.CollectedAt, now) < 0")]
    [InlineData("Scale.Compare(c.CollectedAt, now.AddDays(-90)) < 0", "static class Scale { public static int Compare(DateTimeOffset a, DateTimeOffset b) => 1; }")]
    [InlineData("c.CollectedAt < CaseRetention.Cutoff(now)", "static class CaseRetention { public static DateTimeOffset Cutoff(DateTimeOffset at) => at; }")]
    public Task OtherMembersTimesAndQuestions_DoNotReport(string expression, string members = "") => VerifiesExpression(expression, members);

    [Theory]
    [InlineData("var cutoff = now.AddMonths(-3); cutoff = now.AddDays(-7); cases.Where(x => x.CollectedAt < cutoff);")]
    [InlineData("var cutoff = asked.AddMonths(-3); cases.Where(x => x.CollectedAt < cutoff);")]
    [InlineData("var until = c.CollectedAt.AddMonths(3); Console.WriteLine($\"kept until {until:d}\");")]
    public Task LocalOfAnotherMeaning_DoesNotReport(string code) => VerifiesCode(code);

    [Fact]
    public Task ExemptTypesAndTests_DoNotReport() => Verifies("""
        [RetentionExempt("Only transports", "S8")] public class Message
        {
            [RetentionAnchor] public DateTimeOffset SentAt { get; init; }
            public bool IsOld(DateTimeOffset now) => SentAt < now.AddMonths(-3);
        }

        public class CaseTests { [Xunit.Fact] public bool Naive(Case c, DateTimeOffset now) => c.CollectedAt < now.AddMonths(-3); }

        namespace Xunit { public class FactAttribute : Attribute; }
        """);

    [Fact]
    public Task RecordThatJudgesItself_Reports() => Verifies("""
        [RetentionMax(90)] public class Contact
        {
            [RetentionAnchor] public DateTimeOffset MetAt { get; init; }
            public bool IsExpired => [|MetAt.AddDays(90) < DateTimeOffset.UtcNow|];
        }

        public class SpecialCase : Case { bool IsOld(DateTimeOffset now) => [|CollectedAt < now.AddMonths(-3)|]; }
        """);

    [Theory]
    [InlineData("DateTimeOffset Due => CollectedAt.AddMonths(3);", "[|v.Due < now|]")]
    [InlineData("DateTimeOffset Due => CollectedAt.AddDays(90);", "[|now >= v.Due|]")]
    [InlineData("DateTimeOffset Due { get => CollectedAt + TimeSpan.FromDays(90); }", "[|v.Due < now|]")]
    [InlineData("DateTimeOffset Due { get { return CollectedAt.AddMonths(3); } }", "v.Note is null || [|v.Due <= DateTimeOffset.UtcNow|]")]
    [InlineData("DateTimeOffset Due() => CollectedAt.AddMonths(3);", "[|v.Due() < now|]")]
    [InlineData("DateTimeOffset Due => CollectedAt.AddMonths(2);", "[|v.Due.AddDays(31) < now|]")]
    [InlineData("DateOnly Due => DateOnly.FromDateTime(CollectedAt.Date).AddMonths(3);", "[|v.Due < DateOnly.FromDateTime(now.Date)|]")]
    [InlineData("TimeSpan Age => DateTimeOffset.UtcNow - CollectedAt;", "[|v.Age.TotalDays > 90|]")]
    [InlineData("TimeSpan Age => DateTimeOffset.UtcNow - CollectedAt;", "[|v.Age > TimeSpan.FromDays(90)|]")]
    [InlineData("double DaysOld => (DateTimeOffset.UtcNow - CollectedAt).TotalDays;", "[|v.DaysOld > 90|]")]
    [InlineData("double DaysOld => (DateTimeOffset.UtcNow - CollectedAt).TotalDays;", "v is { Note: null, [|DaysOld: > 90|] }")]
    [InlineData("TimeSpan Age => DateTimeOffset.UtcNow - CollectedAt;", "v is { [|Age.TotalDays: > 90|] }")]
    [InlineData("TimeSpan Age => DateTimeOffset.UtcNow - CollectedAt;", "v is { Age: { [|TotalDays: >= 90|] } }")]
    [InlineData("DateTimeOffset Due => CollectedAt.AddMonths(3);", "[|v.Due.CompareTo(now) < 0|]")]
    public Task PeriodInAMemberOfTheRecord_ReportsWhereItIsCompared(string member, string comparison) => Verify.Analyzer(Due(member, comparison));

    [Theory]
    [InlineData("DateTimeOffset Due => CollectedAt.AddDays(14);", "v.Due < now")]
    [InlineData("DateTimeOffset Due => TestedAt.AddMonths(3);", "v.Due < now")]
    [InlineData("DateTimeOffset Due => CollectedAt.AddMonths(3);", "v.Due < v.TestedAt")]
    [InlineData("DateTimeOffset Due => CollectedAt.AddMonths(3);", "v.Due < other.Due")]
    [InlineData("DateTimeOffset Due => CollectedAt.AddMonths(3);", "bill.Due < now")]
    [InlineData("DateTimeOffset Due => CollectedAt.AddMonths(3);", "v.Due == now")]
    [InlineData("DateTimeOffset Due => CollectedAt.AddMonths(3);", "v.Due.ToString() is null")]
    [InlineData("virtual DateTimeOffset Due => CollectedAt.AddMonths(3);", "v.Due < now")]
    [InlineData("DateTimeOffset Due => TestedAt > CollectedAt ? TestedAt : CollectedAt.AddMonths(3);", "v.Due < now")]
    [InlineData("DateTimeOffset Due => Due;", "v.Due < now")]
    public Task OtherMembersAndQuestionsAboutThem_DoNotReport(string member, string comparison) => Verify.Analyzer(Due(member, comparison));

    // In files of their own: the one that compares mentions no anchor.
    private static TestProject Due(string member, string comparison) => new(
        $"public class Bill {{ public DateTimeOffset Due {{ get; init; }} }} public class Service {{ bool Run(Exam v, Exam other, Bill bill, DateTimeOffset now) => {comparison}; }}",
        Records,
        $$"""
        [RetentionMax(90)] public class Exam
        {
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
            public DateTimeOffset TestedAt { get; init; }
            public string? Note { get; init; }
            public {{member}}
        }
        """);

    [Fact]
    public Task HalfTypedCode_Survives() => Verify.Survives("""
        using System;
        using System.Linq;
        using ContactTracing.DataProtection;

        [RetentionMax(90)] public class Visit
        {
            private static readonly TimeSpan Period = new TimeSpan(90, 0, 0, 0);
            [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; }
            bool IsOld(DateTimeOffset now) { var cutoff = now - Period; return CollectedAt < cutoff || (now - CollectedAt).TotalDays > 90; }
            bool IsDue(DateTimeOffset now) => CollectedAt.CompareTo(now.AddDays(-90)) < 0 || now - CollectedAt is { TotalDays: > 90 } || (now - CollectedAt).TotalDays is not > 90;
        }
        """);

    /// <summary>The line that is drawn is the length from which the calendar of the library can be overrun.</summary>
    [Property]
    public void LongestMonths_AreNeverShorterThanTheCalendar(byte months, int day)
    {
        var count = 1 + (months % 24);
        var start = new DateTime(2021, 1, 1).AddDays(Math.Abs(day % 1461));

        Assert.InRange((start.AddMonths(count) - start).Days, 1, PeriodLength.LongestDays(count));
    }

    [Fact]
    public void ThreeMonths_HaveTheDaysOfTheProfile() => Assert.Equal(RetentionProfile.FrenchContactCovid.MaxDays, PeriodLength.LongestDays(3));
}
