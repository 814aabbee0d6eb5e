using ContactTracing.Analyzers.Rules.Access;
using ContactTracing.TestKit;
using Verify = ContactTracing.TestKit.AnalyzerVerifier<
    ContactTracing.Analyzers.Rules.Access.AccessWithoutNeedToKnowAnalyzer,
    ContactTracing.Analyzers.CodeFixes.Access.AccessWithoutNeedToKnowCodeFix>;

namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3001: which member the fix declares, where that is not the one that reads.</summary>
public sealed partial class AccessWithoutNeedToKnowCodeFixTests
{
    private const string Declared = "[NeedToKnow(\"The nurse advises on the symptoms.\", TracingPurpose.GuidanceAndFollowUp)]";

    [Fact]
    public Task PrivateHelper_IsCoveredByDeclaringAllWhoCallIt() => FixesMembers(
        $$"""
            {{Declared}}
            public string? Describe(IndexCase c) => Inner(c);

            public string? Print(IndexCase c) => Outer(c);

            public string? Last => Inner(new IndexCase());

            private static string? Outer(IndexCase c) => Inner(c) + c.[|Name|];

            private static string? Inner(IndexCase c) => c.[|Symptoms|];
        """,
        $$"""
            {{Declared}}
            public string? Describe(IndexCase c) => Inner(c);

            [{{NeedToKnow}}]
            public string? Print(IndexCase c) => Outer(c);

            [{{NeedToKnow}}]
            public string? Last => Inner(new IndexCase());

            private static string? Outer(IndexCase c) => Inner(c) + c.Name;

            private static string? Inner(IndexCase c) => c.Symptoms;
        """);

    [Fact]
    public Task HelperThatNothingCallsOrThatEscapes_IsDeclaredItself() => FixesMembers(
        $$"""
            private Func<IndexCase, string?>? _text;

            {{Declared}}
            public void Prepare() => _text = Text;

            private static string? Text(IndexCase c) => c.[|Symptoms|];

            private static string? Unused(IndexCase c) => c.[|Name|];
        """,
        $$"""
            private Func<IndexCase, string?>? _text;

            {{Declared}}
            public void Prepare() => _text = Text;

            [{{NeedToKnow}}]
            private static string? Text(IndexCase c) => c.Symptoms;

            [{{NeedToKnow}}]
            private static string? Unused(IndexCase c) => c.Name;
        """);

    [Fact]
    public Task HelpersThatOnlyCallEachOther_AreOpenedByOneOfThem() => FixesMembers(
        """
            private static string? Odd(IndexCase c, int n) => n == 0 ? c.[|Name|] : Even(c, n - 1);

            private static string? Even(IndexCase c, int n) => n == 0 ? c.[|Symptoms|] : Odd(c, n - 1);
        """,
        $$"""
            private static string? Odd(IndexCase c, int n) => n == 0 ? c.Name : Even(c, n - 1);

            [{{NeedToKnow}}]
            private static string? Even(IndexCase c, int n) => n == 0 ? c.Symptoms : Odd(c, n - 1);
        """);

    [Fact]
    public Task Initialiser_IsCoveredByTheConstructors() => FixesMembers(
        $$"""
            private static readonly IndexCase Template = new();

            private readonly string? _symptoms = Template.[|Symptoms|];

            {{Declared}}
            public FollowUp(string text) => _symptoms += text;

            public FollowUp() { }

            internal FollowUp(int number) => _symptoms += number;
        """,
        $$"""
            private static readonly IndexCase Template = new();

            private readonly string? _symptoms = Template.Symptoms;

            {{Declared}}
            public FollowUp(string text) => _symptoms += text;

            [{{NeedToKnow}}]
            public FollowUp() { }

            [{{NeedToKnow}}]
            internal FollowUp(int number) => _symptoms += number;
        """);

    [Fact]
    public Task InitialiserOfAPublicProperty_IsReadByWhoeverReadsTheProperty() => FixesMembers(
        """
            public string? Symptoms { get; } = new IndexCase().[|Symptoms|];
        """,
        $$"""
            [{{NeedToKnow}}]
            public string? Symptoms { get; } = new IndexCase().Symptoms;
        """);

    [Fact]
    public Task PrimaryConstructor_IsDeclaredThroughItsType() => Fixes(
        """
        using Tracing;

        /// <summary>Documented.</summary>
        sealed class FollowUp(IndexCase c) : Note(c.[|Name|])
        {
            private readonly string? _symptoms = c.[|Symptoms|];
        }

        class Note(string? text) { public string? Text => text; }
        """,
        $$"""
        using ContactTracing.DataProtection;
        using Tracing;

        /// <summary>Documented.</summary>
        [method: {{NeedToKnow}}]
        sealed class FollowUp(IndexCase c) : Note(c.Name)
        {
            private readonly string? _symptoms = c.Symptoms;
        }

        class Note(string? text) { public string? Text => text; }
        """);

    [Fact]
    public Task MembersOfGenericAndNestedTypesInOtherFiles_AreFound() => Verify.CodeFix(
        new TestProject(
            """
            using ContactTracing.DataProtection;

            partial class Desk<TKey>
            {
                public string? Print<T>(T c, List<(TKey, int?)>[] rows, ref int n) where T : Tracing.IndexCase => new Row().Text(c);

                string? Tracing.IPrinter<TKey>.Print(TKey key) => new Row().Text(new());
            }
            """,
            """
            using Tracing;

            partial class Desk<TKey> : IPrinter<TKey>
            {
                private sealed class Row
                {
                    public string? Text(IndexCase c) => c.[|Symptoms|];
                }
            }
            """,
            "namespace Tracing { interface IPrinter<TKey> { string? Print(TKey key); } }",
            Domain) { Analyzers = [new JustificationEmptyAnalyzer()] },
        new TestProject(
            $$"""
            using ContactTracing.DataProtection;

            partial class Desk<TKey>
            {
                [{{NeedToKnow}}]
                public string? Print<T>(T c, List<(TKey, int?)>[] rows, ref int n) where T : Tracing.IndexCase => new Row().Text(c);

                [{{NeedToKnow}}]
                string? Tracing.IPrinter<TKey>.Print(TKey key) => new Row().Text(new());
            }
            """,
            """
            using Tracing;

            partial class Desk<TKey> : IPrinter<TKey>
            {
                private sealed class Row
                {
                    public string? Text(IndexCase c) => c.Symptoms;
                }
            }
            """,
            "namespace Tracing { interface IPrinter<TKey> { string? Print(TKey key); } }",
            Domain) { Analyzers = [new JustificationEmptyAnalyzer()] });

    [Fact]
    public Task PartialMethod_IsDeclaredWhereItReads() => Fixes(
        """
        using ContactTracing.DataProtection;
        using Tracing;

        partial class Desk
        {
            public partial string? Print(IndexCase c);

            public partial string? Text { get; }
        }

        partial class Desk
        {
            public partial string? Print(IndexCase c) => c.[|Symptoms|];

            public partial string? Text => new IndexCase().[|Symptoms|];
        }
        """,
        $$"""
        using ContactTracing.DataProtection;
        using Tracing;

        partial class Desk
        {
            public partial string? Print(IndexCase c);

            public partial string? Text { get; }
        }

        partial class Desk
        {
            [{{NeedToKnow}}]
            public partial string? Print(IndexCase c) => c.Symptoms;

            [{{NeedToKnow}}]
            public partial string? Text => new IndexCase().Symptoms;
        }
        """);

    /// <summary>The type could be declared, but that would open all of it.</summary>
    [Theory]
    [InlineData("private readonly string? _symptoms = new IndexCase().[|Symptoms|];")]
    [InlineData("private static readonly string? Symptoms = new IndexCase().[|Symptoms|];")]
    [InlineData("private static readonly Func<IndexCase, string?> Read = c => c.[|Symptoms|];")]
    [InlineData("public event Action Changed { add { if (new IndexCase().[|Symptoms|] != null) value(); } remove { } }")]
    public Task WhatNoMemberCanBeDeclaredFor_OffersNothing(string member) =>
        Verify.NoCodeFix(Project($$"""using Tracing; class Desk { {{member}} }"""));

    private static Task FixesMembers(string before, string after) => Fixes(InClass(before), InClass(after));

    private static string InClass(string members) => $$"""
        using ContactTracing.DataProtection;
        using Tracing;

        class FollowUp
        {
        {{members}}
        }
        """;
}
