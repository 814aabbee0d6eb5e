namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3003: whose declaration holds for private helpers, functions, accessors, types and contracts.</summary>
public sealed partial class ScopeExceededAnalyzerTests
{
    [Fact]
    public Task HelperOfALimitedPath_Reports() => Verifies(
        """
        class FollowUp
        {
            [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
            public string? Tell(IndexCase c) => Describe(c);

            [NeedToKnow("Ask how the person is today", TracingPurpose.GuidanceAndFollowUp)]
            public string? Ask(IndexCase c) => Describe(c);

            private static string? Describe(IndexCase c) => Text(c);

            private static string? Text(IndexCase c) => c.{|#0:Symptoms|};
        }
        """,
        Expect(0).Message(
            "The private 'FollowUp.Text', on behalf of 'FollowUp.Tell', reads IndexCase.Symptoms (Symptoms), but the declaration of the path names only TestResult, and need "
            + "to know ends there (S4, S25). Leave the read out, or move it to a path that is declared for it."));

    [Fact]
    public Task HelperThatAllItsPathsMayUse_DoesNotReport() => Verifies("""
        class FollowUp
        {
            [NeedToKnow("Ask how the person is today", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.Symptoms })]
            public string? Ask(IndexCase c) => Describe(c);

            [NeedToKnow("Judge how the person is today", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult, HealthCategory.Symptoms })]
            public string? Judge(IndexCase c) => Describe(c) + c.Positive;

            private static string? Describe(IndexCase c) => c.Symptoms;
        }
        """);

    [Fact]
    public Task HelperWithADeclarationOfItsOwn_AnswersForItself() => Verifies("""
        class FollowUp
        {
            [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
            public string? Tell(IndexCase c) => Describe(c);

            [NeedToKnow("Describe the person for a nurse", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.Symptoms })]
            private static string? Describe(IndexCase c) => c.Symptoms + c.[|Positive|];
        }
        """);

    [Fact]
    public Task HelpersThatCallEachOther_AreFollowed() => Verifies("""
        class FollowUp
        {
            [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
            public string? Tell(IndexCase c) => Even(c, 4);

            private static string? Even(IndexCase c, int n) => n == 0 ? c.[|Symptoms|] : Odd(c, n - 1);

            private static string? Odd(IndexCase c, int n) => Even(c, n - 1);
        }
        """);

    [Fact]
    public Task DeclaredFunction_AnswersForItself() => Verifies("""
        class FollowUp
        {
            [NeedToKnow("Ask how the person is today", TracingPurpose.GuidanceAndFollowUp)]
            void Ask(IndexCase c)
            {
                var tell = [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })] () => c.[|Symptoms|];
                var plain = () => c.Symptoms;
                _ = tell() + plain() + c.Symptoms;
            }
        }
        """);

    [Fact]
    public Task NearestTypeAround_Holds() => Verifies("""
        [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
        class Desk
        {
            string? Tell(IndexCase c) => c.[|Symptoms|];

            [NeedToKnow("Ask how the person is today", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.Symptoms })]
            string? Ask(IndexCase c) => c.Symptoms;

            [NeedToKnow("Nurses see all of a person", TracingPurpose.GuidanceAndFollowUp)]
            class Nurse { string? See(IndexCase c) => c.Symptoms + c.Positive; }
        }
        """);

    [Fact]
    public Task Contract_HoldsForItsImplementation() => Verifies("""
        interface IDesk
        {
            [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
            string? Tell(IndexCase c);
        }

        class Desk : IDesk { public string? Tell(IndexCase c) => c.[|Symptoms|]; }

        class Wide : IDesk
        {
            [NeedToKnow("Ask how the person is today", TracingPurpose.GuidanceAndFollowUp)]
            public string? Tell(IndexCase c) => c.[|Symptoms|];
        }

        abstract class Base
        {
            [NeedToKnow("Ask how the person is today", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.Symptoms })]
            public abstract string? Ask(IndexCase c);
        }

        class Derived : Base { public override string? Ask(IndexCase c) => c.Symptoms + c.[|Positive|]; }
        """);

    [Fact]
    public Task AccessorsAndInitialisers_HaveTheScopeAroundThem() => Verifies("""
        class Desk(IndexCase c)
        {
            [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
            public string? Text => c.[|Symptoms|];

            public string? Other
            {
                [NeedToKnow("Tell the person the result", TracingPurpose.GuidanceAndFollowUp, Categories = new[] { HealthCategory.TestResult })]
                get => c.[|Symptoms|];
            }
        }
        """);

    [Fact]
    public Task UndeclaredCode_IsLeftToTheRuleOnUndeclaredCode() => Verifies("""
        class Canteen
        {
            bool MayEnter(IndexCase c) => !c.Positive;

            private string? Helper(IndexCase c) => c.Symptoms;
        }
        """);
}
