using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Disclosure.SinkNotDeclaredAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Disclosure.SinkNotDeclaredCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

public sealed class SinkNotDeclaredCodeFixTests
{
    [Fact]
    public Task ParametersAndSetters_SayIt() => Verify.CodeFix(
        """
        public static class Shouts
        {
            public static void Shout(this string [|text|], string [|place|], int times) => Console.WriteLine(text + place);

            public static void Note(
                // What was noted.
                [System.Diagnostics.CodeAnalysis.AllowNull] string [|text|],
                params object[] [|values|])
            {
                Console.WriteLine(text, values);
            }

            public static string Title
            {
                get => "";
                [|set|] => Console.WriteLine(value);
            }
        }
        """,
        """
        using ContactTracing.DataProtection;

        public static class Shouts
        {
            public static void Shout([Discloses] this string text, [Discloses] string place, int times) => Console.WriteLine(text + place);

            public static void Note(
                // What was noted.
                [Discloses][System.Diagnostics.CodeAnalysis.AllowNull] string text,
                [Discloses] params object[] values)
            {
                Console.WriteLine(text, values);
            }

            public static string Title
            {
                get => "";
                [Discloses]
                set => Console.WriteLine(value);
            }
        }
        """);

    /// <summary>A table of classification files alone makes the rules run; there the attribute does not exist.</summary>
    [Fact]
    public Task WithoutTheAttribute_OffersNothing() => Verify.NoCodeFix(
        new TestProject("public static class Shouts { public static void Shout(string [|text|]) => Console.WriteLine(text); }")
        {
            RegisteredReferences = false,
            AdditionalFiles = [("vendor.classification.txt", "health | P:Vendor.Person.Result")],
        });
}
