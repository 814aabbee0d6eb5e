using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Disclosure.HealthDataInLogAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Disclosure.HealthDataInLogCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

public sealed class HealthDataInLogCodeFixTests
{
    [Fact]
    public Task TemplateArgument_IsReplacedAndItsHoleRenamed() => Fixes(
        """
        logger.LogInformation("Seen with {Symptoms}", [|c.Symptoms|]);
        logger.LogInformation("{Site}: {Onset:yyyy-MM-dd}", c.Site, [|c.Onset|]);
        logger.LogInformation("{Id} {Symptoms}", c.Id, [|c.Symptoms|]);
        logger.LogInformation("{0}", [|c.Symptoms|]);
        """,
        """
        logger.LogInformation("Seen with {Id}", c.Id);
        logger.LogInformation("{Site}: {Id:yyyy-MM-dd}", c.Site, c.Id);
        logger.LogInformation("{Id} {Symptoms}", c.Id, c.Id);
        logger.LogInformation("{0}", c.Id);
        """.Replace("{Id:yyyy-MM-dd}", "{Id}", StringComparison.Ordinal));

    [Fact]
    public Task WhatWasComputed_IsReplacedWithIt() => Fixes(
        """
        logger.LogInformation("{Value}", [|c.Symptoms|].ToUpperInvariant());
        logger.LogInformation("{Value}", [|c.Result|] == TestResult.Positive);
        logger.LogInformation("{Value}", [|c.Result|] == TestResult.Positive ? "ill" : "well");
        logger.LogInformation("{Value}", [|c.Note|] ?? "none");
        logger.LogInformation("{Value}", [|c.Summarise()|]);
        logger.LogInformation("{Value}", [|visit.Case.Symptoms|]);
        """,
        """
        logger.LogInformation("{Id}", c.Id);
        logger.LogInformation("{Id}", c.Id);
        logger.LogInformation("{Id}", c.Id);
        logger.LogInformation("{Id}", c.Id);
        logger.LogInformation("{Id}", c.Id);
        logger.LogInformation("{Id}", visit.Case.Id);
        """);

    [Fact]
    public Task Interpolation_KeepsItsAlignmentAndLosesItsFormat() => Fixes(
        """
        Console.WriteLine($"{[|c.Symptoms|]} at {c.Site}");
        Console.WriteLine($"{[|c.Onset|],12:yyyy-MM-dd} {[|c.Result|]}");
        """,
        """
        Console.WriteLine($"{c.Id} at {c.Site}");
        Console.WriteLine($"{c.Id,12} {c.Id}");
        """);

    [Fact]
    public Task ConditionalAccess_KeepsItsNullCheck() => Fixes(
        """
        logger.LogInformation("{Value}", [|maybe?.Symptoms|]);
        logger.LogInformation("{Value}", [|maybe?.Note?.Trim()|]);
        logger.LogInformation($"{[|maybe?.Symptoms.Trim()|]}");
        """,
        """
        logger.LogInformation("{Id}", maybe?.Id);
        logger.LogInformation("{Id}", maybe?.Id);
        logger.LogInformation($"{maybe?.Id}");
        """);

    [Fact]
    public Task WhereATextIsAsked_ThePseudonymIsPrinted() => Fixes(
        """
        logger.LogInformation([|c.Symptoms|]);
        Activity.Current!.DisplayName = [|c.Symptoms|];
        Sentry.SentrySdk.CaptureMessage([|c.Symptoms|]);
        """,
        """
        logger.LogInformation(c.Id.ToString());
        Activity.Current!.DisplayName = c.Id.ToString();
        Sentry.SentrySdk.CaptureMessage(c.Id.ToString());
        """);

    [Fact]
    public Task Concatenation_StaysAText() => Fixes(
        """
        Console.WriteLine("seen with " + [|c.Symptoms|]);
        Console.WriteLine([|c.Symptoms|] + [|c.Note|]);
        """,
        """
        Console.WriteLine("seen with " + c.Id);
        Console.WriteLine(c.Id.ToString() + c.Id.ToString());
        """);

    [Fact]
    public Task PartsOfNewObjects_AreReplaced() => Fixes(
        """
        logger.LogInformation("{Values}", new object[] { c.Site, [|c.Symptoms|] });
        using var scope = logger.BeginScope(new Dictionary<string, object> { ["case"] = [|c.Symptoms|] });
        Console.WriteLine(string.Join(", ", cases.Select(x => [|x.Symptoms|])));
        Console.WriteLine(string.Format("{0} {1}", c.Site, [|c.Symptoms|]));
        """,
        """
        logger.LogInformation("{Values}", new object[] { c.Site, c.Id });
        using var scope = logger.BeginScope(new Dictionary<string, object> { ["case"] = c.Id });
        Console.WriteLine(string.Join(", ", cases.Select(x => x.Id)));
        Console.WriteLine(string.Format("{0} {1}", c.Site, c.Id));
        """);

    [Fact]
    public Task OwnMember_IsReplacedByOwnPseudonym() => Verify.CodeFix(
        Desk.Of("""
            using ContactTracing.DataProtection;

            public class Swab
            {
                [Pseudonym] private string Number { get; } = "";

                [HealthData] public string Outcome { get; init; } = "";

                public void Print()
                {
                    Console.WriteLine([|Outcome|]);
                    Console.WriteLine([|this.Outcome|].Length);
                }
            }
            """),
        Desk.Of("""
            using ContactTracing.DataProtection;

            public class Swab
            {
                [Pseudonym] private string Number { get; } = "";

                [HealthData] public string Outcome { get; init; } = "";

                public void Print()
                {
                    Console.WriteLine(Number);
                    Console.WriteLine(this.Number);
                }
            }
            """));

    [Fact]
    public Task NoPseudonymAtHand_OffersNothing() => Verify.NoCodeFix(Desk.Of("""
        using System.Diagnostics.Metrics;
        using ContactTracing.DataProtection;

        public class Swab
        {
            [Pseudonym] private string Number { get; } = "";

            [HealthData] public string Outcome { get; init; } = "";
        }

        public class Loose
        {
            [HealthData] public string Outcome { get; init; } = "";
        }

        public class Printer(Counter<int> counter)
        {
            public void Print(Swab swab, Loose loose, IndexCase c, [HealthData] string symptoms)
            {
                Console.WriteLine([|swab.Outcome|]);
                Console.WriteLine([|loose.Outcome|]);
                Console.WriteLine([|symptoms|]);
                Console.WriteLine(c is { [|Result|]: TestResult.Positive });
                counter.Add([|c.Temperature|]);
            }
        }
        """));

    private static Task Fixes(string before, string after) => Verify.CodeFix(Desk.With(before), Desk.With(after));
}
