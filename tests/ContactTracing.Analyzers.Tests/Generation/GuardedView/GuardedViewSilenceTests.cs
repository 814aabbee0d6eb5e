using ContactTracing.Analyzers.Generation.GuardedView;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Generation.GuardedView;

public sealed class GuardedViewSilenceTests
{
    [Theory]
    [InlineData("public class Case { public int Number { get; set; } }")]
    [InlineData("public class Case { [Pseudonym] public int Number { get; set; } }")]
    [InlineData("public static class Case { [HealthData] public static int Number { get; set; } }")]
    [InlineData("public ref struct Case { [HealthData] public int Number { get; set; } }")]
    [InlineData("file class Case { [HealthData] public int Number { get; set; } }")]
    [InlineData("public class Outer { public class Case { [HealthData] public int Number { get; set; } } }")]
    [InlineData("public interface ICase { [HealthData] int Number { get; set; } }")]
    [InlineData("public class Case { [HealthData] private int Number { get; set; } }")]
    [InlineData("public class Case { [HealthData] public int Number { get; set; } } class CaseView; class CaseGuardedView;")]
    public void WhatCannotOrNeedNotBeViewed_GetsNoView(string source) =>
        Generator<GuardedViewGenerator>.Silent("using ContactTracing.DataProtection;\n" + source);

    [Fact]
    public void RetainedTypeWithoutAPolicy_GetsNoView() => Generator<PolicyAndView>.Silent(
        """
        using ContactTracing.DataProtection;

        [RetentionMax(90)]
        public sealed class Case
        {
            [RetentionAnchor]
            public DateTimeOffset CollectedAt { get; set; }

            [HealthData]
            public int Pulse { get; set; }
        }
        """);

    [Fact]
    public void RowInAFile_IsDemandedToo()
    {
        var project = new TestProject("using ContactTracing.DataProtection; public class Case { [HealthData] public int Pulse { get; set; } public string City { get; set; } = \"\"; }")
        {
            AdditionalFiles = [("own.classification.txt", "identity | P:Case.City")],
        };

        var view = Generator<GuardedViewGenerator>.Run(project).Compiles()["Case.View.g.cs"];

        Assert.Contains("GuardedMember(\"City\", global::ContactTracing.DataProtection.DataCategories.UnspecifiedIdentity)", view, StringComparison.Ordinal);
    }
}
