namespace ContactTracing.Analyzers.Tests.Rules.Access;

/// <summary>CT3001: classes of tests, which read invented people.</summary>
public sealed partial class AccessWithoutNeedToKnowAnalyzerTests
{
    private const string Frameworks = """
        namespace Xunit { public class FactAttribute : Attribute; public sealed class TheoryAttribute : FactAttribute; }
        namespace NUnit.Framework
        {
            public sealed class TestAttribute : Attribute;
            public sealed class TestCaseAttribute : Attribute;
            public sealed class TestFixtureAttribute : Attribute;
        }
        namespace Microsoft.VisualStudio.TestTools.UnitTesting
        {
            public class TestClassAttribute : Attribute;
            public class TestMethodAttribute : Attribute;
            public sealed class DataTestMethodAttribute : TestMethodAttribute;
        }
        namespace Other { public sealed class FactAttribute : Attribute; }
        """;

    [Theory]
    [InlineData("Xunit.Fact")]
    [InlineData("Xunit.Theory")]
    [InlineData("NUnit.Framework.Test")]
    [InlineData("NUnit.Framework.TestCase")]
    [InlineData("Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod")]
    [InlineData("Microsoft.VisualStudio.TestTools.UnitTesting.DataTestMethod")]
    public Task ClassOfTests_DoesNotReport(string attribute) => Verifies($$"""
        class IndexCaseTests
        {
            [{{attribute}}] public void Name_IsKept() => Check(new IndexCase { Name = "Marie" }, "Marie");

            private static void Check(IndexCase c, string name) => _ = c.Name == name;
        }
        {{Frameworks}}
        """);

    [Fact]
    public Task WhatTestsDeriveFromOrContain_DoesNotReport() => Verifies($$"""
        [NUnit.Framework.TestFixture] class Fixture { protected static string? NameOf(IndexCase c) => c.Name; }

        class IndexCaseTests : Fixture { static bool IsMarie(IndexCase c) => c.Name == "Marie"; }

        class Scenarios
        {
            static bool IsMarie(IndexCase c) => c.Name == "Marie";

            public class Calls { [Xunit.Fact] public void Marie_IsCalled() { } }
        }
        {{Frameworks}}
        """);

    [Fact]
    public Task ClassBesideTests_Reports() => Verifies($$"""
        class IndexCaseTests { [Xunit.Fact] public void Name_IsKept() => Expected.Check(new IndexCase { Name = "Marie" }); }

        static class Expected { public static bool Check(IndexCase c) => c.[|Name|] == "Marie"; }
        {{Frameworks}}
        """);

    [Fact]
    public Task AttributeThatIsOnlyCalledLikeThatOfATest_Reports() => Verifies($$"""
        class FollowUp { [Other.Fact] public string? Read(IndexCase c) => c.[|Name|]; }
        {{Frameworks}}
        """);
}
