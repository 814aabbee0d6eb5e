using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Access.AccessWithoutNeedToKnowAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Access.AccessWithoutNeedToKnowCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3001: programs of top-level statements have no member to declare, but the handlers that they map.</summary>
public sealed partial class AccessWithoutNeedToKnowCodeFixTests
{
    private const string Map = "static void Map(string route, Delegate handler) => Console.WriteLine(route + handler);";

    [Fact]
    public Task HandlersAndLocalFunctions_AreDeclared() => Verify.CodeFix(
        Program(
            $$"""
            using Tracing;

            Map("/cases", (IndexCase c) => c.[|Symptoms|]);
            Map("/names", async (List<IndexCase> cases) =>
            {
                await Task.Yield();
                return cases.Select(c => c.Name);
            });
            Map("/text", Text);
            {{Map}}

            // Called by the route.
            static string? Text(IndexCase c) => c.Symptoms;

            {
                bool IsIll(IndexCase c)
                {
                    return c.Symptoms != null;
                }

                Map("/ill", IsIll);
            }
            """),
        Program(
            $$"""
            using ContactTracing.DataProtection;
            using Tracing;

            Map("/cases", [{{NeedToKnow}}] (IndexCase c) => c.Symptoms);
            Map("/names", [{{NeedToKnow}}] async (List<IndexCase> cases) =>
            {
                await Task.Yield();
                return cases.Select(c => c.Name);
            });
            Map("/text", Text);
            {{Map}}

            // Called by the route.
            [{{NeedToKnow}}]
            static string? Text(IndexCase c) => c.Symptoms;

            {
                [{{NeedToKnow}}]
                bool IsIll(IndexCase c)
                {
                    return c.Symptoms != null;
                }

                Map("/ill", IsIll);
            }
            """));

    [Fact]
    public Task LambdaOfAnInitialiser_IsDeclared() => Fixes(
        """
        using ContactTracing.DataProtection;
        using Tracing;

        static class Routes
        {
            public static readonly Delegate Handler = (IndexCase c) => c.[|Symptoms|];
        }
        """,
        $$"""
        using ContactTracing.DataProtection;
        using Tracing;

        static class Routes
        {
            public static readonly Delegate Handler = [{{NeedToKnow}}] (IndexCase c) => c.Symptoms;
        }
        """);

    [Theory]
    [InlineData("Console.WriteLine(new IndexCase().[|Symptoms|]);")]
    [InlineData("Func<IndexCase, string?> f = (IndexCase c) => c.[|Symptoms|]; Console.WriteLine(f(new()) + new IndexCase().Name);")]
    [InlineData("Console.WriteLine(new List<IndexCase>().Any(c => c.[|Symptoms|] != null));")]
    [InlineData("Func<IndexCase, string?> f = delegate (IndexCase c) { return c.[|Symptoms|]; }; f(new());")]
    [InlineData("System.Linq.Expressions.Expression<Func<IndexCase, string?>> f = (IndexCase c) => c.[|Symptoms|]; f.Compile();")]
    public Task StatementsThemselves_CannotBeDeclared(string statements) => Verify.NoCodeFix(Program("using Tracing; " + statements));

    [Fact]
    public Task LanguageWithoutAttributesOnLambdas_OffersNothing() => Verify.NoCodeFix(new TestProject("""
        using System;
        using ContactTracing.DataProtection;

        Func<IndexCase, string> f = (IndexCase c) => c.[|Symptoms|];
        f(new IndexCase());

        public class IndexCase { [HealthData] public string Symptoms { get; set; } = ""; }
        """)
    {
        LanguageVersion = LanguageVersion.CSharp9,
        ImplicitUsings = false,
        OutputKind = OutputKind.ConsoleApplication,
    });

    private static TestProject Program(string source) => Project(source) with { OutputKind = OutputKind.ConsoleApplication };
}
