using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Access.AccessWithoutNeedToKnowAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3001: private helpers inherit from the declared paths that call them.</summary>
public sealed partial class AccessWithoutNeedToKnowAnalyzerTests
{
    [Fact]
    public Task PrivateOverload_IsToldFromItsCaller() => Verifies(
        """
        class FollowUp
        {
            public string? Print(List<IndexCase> cases) => Print(cases[0]);

            private string? Print(IndexCase c) => c.{|#0:Name|};
        }
        """,
        Expect(0).Message(
            "The private 'FollowUp.Print(IndexCase)' reads IndexCase.Name, and 'FollowUp.Print(List<IndexCase>)', which is not a declared access path, leads "
            + "to it; classified data is seen by need to know only (S25). Declare 'FollowUp.Print(List<IndexCase>)', 'FollowUp.Print(IndexCase)' or their type "
            + "with [NeedToKnow(\"why\", purpose)]."));

    private const string Declared = "[NeedToKnow(\"The nurse advises on the symptoms.\", TracingPurpose.GuidanceAndFollowUp)]";

    [Fact]
    public Task PrivateHelperOfADeclaredPath_DoesNotReport() => Verifies($$"""
        class FollowUp
        {
            {{Declared}}
            public string? Describe(IndexCase c) => Outer(c);

            private static string? Outer(IndexCase c) => Inner(c) ?? c.Name;

            private static string? Inner(IndexCase c) => c.Symptoms;
        }
        """);

    [Fact]
    public Task HelperThatAnUndeclaredMethodCallsToo_ReportsAndNamesTheCaller() => Verifies(
        $$"""
        class FollowUp
        {
            {{Declared}}
            public string? Describe(IndexCase c) => Text(c);

            public string? Print(IndexCase c) => Text(c);

            private static string? Text(IndexCase c) => c.{|#0:Symptoms|};
        }
        """,
        Expect(0).Message(
            "The private 'FollowUp.Text' reads IndexCase.Symptoms, and 'FollowUp.Print', which is not a declared access path, leads to it; classified data is "
            + "seen by need to know only (S25). Declare 'FollowUp.Print', 'FollowUp.Text' or their type with [NeedToKnow(\"why\", purpose)]."));

    [Fact]
    public Task HelperBehindAnUndeclaredHelper_Reports() => Verifies($$"""
        class FollowUp
        {
            {{Declared}}
            public string? Describe(IndexCase c) => Inner(c);

            public string? Print(IndexCase c) => Outer(c);

            private static string? Outer(IndexCase c) => Inner(c);

            private static string? Inner(IndexCase c) => c.[|Symptoms|];
        }
        """);

    [Fact]
    public Task HelperThatNothingCalls_Reports() => Verifies("""
        class FollowUp
        {
            private static string? Text(IndexCase c) => c.[|Symptoms|];
        }
        """);

    [Fact]
    public Task HelpersThatOnlyCallEachOther_Report() => Verifies("""
        class FollowUp
        {
            private static string? Even(IndexCase c, int n) => n == 0 ? c.[|Symptoms|] : Odd(c, n - 1);

            private static string? Odd(IndexCase c, int n) => n == 0 ? c.[|Name|] : Even(c, n - 1);
        }
        """);

    [Fact]
    public Task RecursiveHelpersOfADeclaredPath_DoNotReport() => Verifies($$"""
        class FollowUp
        {
            {{Declared}}
            public string? Describe(IndexCase c) => Even(c, 4);

            private static string? Even(IndexCase c, int n) => n == 0 ? c.Symptoms : Odd(c, n - 1);

            private static string? Odd(IndexCase c, int n) => n == 0 ? c.Name : Even(c, n - 1);
        }
        """);

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    [InlineData("protected")]
    public Task HelperThatOthersCanCall_Reports(string accessibility) => Verifies($$"""
        public class FollowUp
        {
            {{Declared}}
            public string? Describe(IndexCase c) => Text(c);

            {{accessibility}} static string? Text(IndexCase c) => c.[|Symptoms|];
        }
        """);

    [Fact]
    public Task MethodGroupPassedInsideADeclaredPath_DoesNotReport() => Verifies($$"""
        class FollowUp
        {
            {{Declared}}
            public List<string?> All(List<IndexCase> cases)
            {
                Func<IndexCase, string?> text = Text;
                return cases.Select(Text).Concat(cases.Select(text)).ToList();
            }

            private static string? Text(IndexCase c) => c.Symptoms;
        }
        """);

    [Fact]
    public Task MethodGroupThatIsStored_Reports() => Verifies($$"""
        class FollowUp
        {
            private Func<IndexCase, string?>? _text;

            {{Declared}}
            public void Prepare() => _text = Text;

            private static string? Text(IndexCase c) => c.[|Symptoms|];
        }
        """);

    [Fact]
    public Task MethodGroupThatIsReturned_Reports() => Verifies($$"""
        class FollowUp
        {
            {{Declared}}
            public Func<IndexCase, string?> Reader() => Text;

            private static string? Text(IndexCase c) => c.[|Symptoms|];
        }
        """);

    [Fact]
    public Task EventHandlerAttachedByAnUndeclaredConstructor_Reports() => Verifies($$"""
        class FollowUp
        {
            public FollowUp(System.Timers.Timer timer) => timer.Elapsed += OnElapsed;

            private void OnElapsed(object? sender, EventArgs e) => _ = new IndexCase().[|Symptoms|];
        }
        """);

    [Fact]
    public Task HelperNamedInNameof_IsNotCalledByIt() => Verifies($$"""
        class FollowUp
        {
            {{Declared}}
            public string? Describe(IndexCase c) => Text(c);

            public string Name => nameof(Text);

            private static string? Text(IndexCase c) => c.Symptoms;
        }
        """);

    [Fact]
    public Task PrivateProperty_InheritsFromItsReaders() => Verifies($$"""
        class FollowUp(IndexCase c)
        {
            {{Declared}}
            public string Describe() => Text + "!";

            private string? Text => c.Symptoms;

            private string? Other => c.[|Name|];
        }
        """);

    [Fact]
    public Task PrivateConstructor_InheritsFromItsFactory() => Verifies($$"""
        class Advice
        {
            private readonly string? _text;

            private Advice(IndexCase c) => _text = c.Symptoms;

            {{Declared}}
            public static Advice For(IndexCase c) => new(c);
        }
        """);

    [Fact]
    public Task PrivateNestedType_InheritsFromTheOuterPath() => Verifies($$"""
        class FollowUp
        {
            {{Declared}}
            public string? Describe(IndexCase c) => new Row(c).Text();

            private sealed class Row(IndexCase c)
            {
                private readonly string? _name = c.Name;

                public string? Text() => _name + c.Symptoms;
            }
        }
        """);

    [Fact]
    public Task PrivateNestedTypeBehindAnInterface_Reports() => Verifies($$"""
        class FollowUp
        {
            {{Declared}}
            public void Sort(List<IndexCase> cases) => cases.Sort(new ByName());

            private sealed class ByName : IComparer<IndexCase>
            {
                public int Compare(IndexCase? x, IndexCase? y) => string.CompareOrdinal(x?.[|Name|], y?.Name);
            }
        }
        """);

    [Fact]
    public Task NestedTypeCallingAPrivateHelperOfTheOuterType_IsACaller() => Verifies($$"""
        class FollowUp
        {
            {{Declared}}
            public string? Describe(IndexCase c) => Text(c);

            private static string? Text(IndexCase c) => c.[|Symptoms|];

            public class Printer { public string? Print(IndexCase c) => Text(c); }
        }
        """);

    [Fact]
    public Task CallFromADeclaredLambda_Covers() => Verifies($$"""
        class Endpoints
        {
            public void Map(Action<Delegate> route) => route({{Declared}} (IndexCase c) => Text(c));

            private static string? Text(IndexCase c) => c.Symptoms;
        }
        """);

    [Fact]
    public Task ExplicitImplementation_IsNoHelper() => Verifies($$"""
        interface IPrinter { string? Print(IndexCase c); }

        class FollowUp : IPrinter
        {
            {{Declared}}
            public string? Describe(IndexCase c) => ((IPrinter)this).Print(c);

            string? IPrinter.Print(IndexCase c) => c.[|Symptoms|];
        }
        """);

    [Fact]
    public Task EntryPoint_Reports() => Verify.Analyzer(Project("""
        static class Program
        {
            private static void Main() => Console.WriteLine(new IndexCase().[|Symptoms|]);
        }
        """) with { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication });

    [Fact]
    public Task HelperAndCallerInDifferentFiles_AreSeenTogether() => Verify.Analyzer(new TestKit.TestProject(
        $$"""
        partial class FollowUp
        {
            {{Declared}}
            public string? Describe(IndexCase c) => Text(c) + Other(c);
        }
        """,
        """
        partial class FollowUp
        {
            private static string? Text(IndexCase c) => c.Symptoms;

            private static string? Other(IndexCase c) => c.[|Name|];

            public string? Print(IndexCase c) => Other(c);
        }
        """,
        Domain));
}
