using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Disclosure.ImplicitDisclosureAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Disclosure.ImplicitDisclosureCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

public sealed class ImplicitDisclosureCodeFixTests
{
    private const string Printer = """
        public class Printer
        {
            public void Print(Outer.Contact contact, List<Outer.Contact> contacts, Plain plain)
            {
                System.Console.WriteLine([|contact|]);
                System.Console.WriteLine($"{[|contact|]}");
                System.Console.WriteLine(string.Join(", ", [|contacts|]));
                System.Console.WriteLine([|plain|]);
            }
        }
        """;

    [Fact]
    public Task TypesAndContainersInOtherFiles_BecomePartial() => Verify.CodeFix(
        new TestProject(Printer, """
            using ContactTracing.DataProtection;

            public static class Outer
            {
                /// <summary>Documented.</summary>
                public sealed class Contact
                {
                    [IdentityData] public string Name { get; init; } = "";
                }
            }

            // Without a modifier.
            class Hidden;

            public record Plain([HealthData] string Symptoms);
            """),
        new TestProject(Printer.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), """
            using ContactTracing.DataProtection;

            public static partial class Outer
            {
                /// <summary>Documented.</summary>
                public sealed partial class Contact
                {
                    [IdentityData] public string Name { get; init; } = "";
                }
            }

            // Without a modifier.
            class Hidden;

            public partial record Plain([HealthData] string Symptoms);
            """));

    [Fact]
    public Task TypeWithoutModifier_KeepsItsComment() => Verify.CodeFix(
        """
        using ContactTracing.DataProtection;

        // A swab.
        class Swab
        {
            [HealthData] public string Outcome { get; init; } = "";

            public void Print() => Console.WriteLine([|this|]);
        }
        """,
        """
        using ContactTracing.DataProtection;

        // A swab.
        partial class Swab
        {
            [HealthData] public string Outcome { get; init; } = "";

            public void Print() => Console.WriteLine(this);
        }
        """);

    /// <summary>Members are read one by one, or the text is written by hand: a redacted one would not be used.</summary>
    [Fact]
    public Task WherePartialWouldNotHelp_OffersNothing() => Verify.NoCodeFix(Desk.With(
        """
        logger.LogInformation("{@Case}", [|c|]);
        logger.LogInformation(System.Text.Json.JsonSerializer.Serialize([|c|]));
        logger.LogInformation("{Frank}", [|new Frank()|]);
        """,
        """
        private sealed class Frank
        {
            [HealthData] public string Symptoms { get; init; } = "";

            public override string ToString() => Symptoms;
        }
        """));
}
