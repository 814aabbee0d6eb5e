using ContactTracing.TestKit;
using Microsoft.CodeAnalysis.CSharp;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Retention.AnchorCanRestartAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Retention.AnchorCanRestartCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

public sealed class AnchorCanRestartCodeFixTests
{
    private const string Usings = "global using System;\nglobal using ContactTracing.DataProtection;\n";

    private static Task Fixes(string before, string after) => Verify.CodeFix(new TestProject(before, Usings), new TestProject(after, Usings));

    [Fact]
    public Task Setter_BecomesInit() => Fixes(
        """
        [RetentionMax(90)]
        public class Case
        {
            [RetentionAnchor]
            public DateTimeOffset [|CollectedAt|] { get; set; } // kept
        }

        public class Service
        {
            public Case Make(DateTimeOffset now) => new Case { CollectedAt = now };
        }
        """,
        """
        [RetentionMax(90)]
        public class Case
        {
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; init; } // kept
        }

        public class Service
        {
            public Case Make(DateTimeOffset now) => new Case { CollectedAt = now };
        }
        """);

    [Fact]
    public Task SetterWithCode_KeepsIt() => Fixes(
        """
        [RetentionMax(90)]
        public class Case
        {
            private DateTimeOffset _at;

            public Case(DateTimeOffset at) => CollectedAt = at;

            [RetentionAnchor]
            public DateTimeOffset [|CollectedAt|]
            {
                get => _at;
                set => _at = value;
            }
        }
        """,
        """
        [RetentionMax(90)]
        public class Case
        {
            private DateTimeOffset _at;

            public Case(DateTimeOffset at) => CollectedAt = at;

            [RetentionAnchor]
            public DateTimeOffset CollectedAt
            {
                get => _at;
                init => _at = value;
            }
        }
        """);

    [Theory]
    [InlineData("public class Service { void Run(Case c, DateTimeOffset now) => [|c.CollectedAt|] = now; }")]
    [InlineData("public class Service { void Run(DateTimeOffset now) { var c = new Case(); c.CollectedAt = now; } }")]
    [InlineData("public class Later : Case { public Later(DateTimeOffset now) { Action set = () => CollectedAt = now; set(); } }")]
    [InlineData("public class Special : Case { public override DateTimeOffset CollectedAt { get; set; } }")]
    public Task AnchorThatIsSetLater_GetsNoFix(string use) => Verify.NoCodeFix(new TestProject(
        "[RetentionMax(90)] public class Case { [RetentionAnchor] public virtual DateTimeOffset [|CollectedAt|] { get; set; } }\n" + use, Usings));

    [Fact]
    public Task OldLanguage_GetsNoFix() => Verify.NoCodeFix(new TestProject(
        "using System;\nusing ContactTracing.DataProtection;\n[RetentionMax(90)] public class Case { [RetentionAnchor] public DateTimeOffset [|CollectedAt|] { get; set; } }")
    {
        LanguageVersion = LanguageVersion.CSharp8,
        ImplicitUsings = false,
    });

    [Fact]
    public Task AnchorInAnotherFile_IsChangedThere() => Verify.CodeFix(
        new TestProject("public class Service { Case Make() => new Case(); }", Usings, "[RetentionMax(90)] public class Case { [RetentionAnchor] public DateTimeOffset [|CollectedAt|] { get; set; } }"),
        new TestProject("public class Service { Case Make() => new Case(); }", Usings, "[RetentionMax(90)] public class Case { [RetentionAnchor] public DateTimeOffset CollectedAt { get; init; } }"));
}
