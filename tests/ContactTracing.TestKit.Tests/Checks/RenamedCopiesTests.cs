using ContactTracing.TestKit.Checks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Tests.Checks;

public class RenamedCopiesTests
{
    [Theory]
    [InlineData("class A;", "namespace N {\nclass A;\n}\n")]
    [InlineData("using System;\nclass A;", "using System;\nnamespace N {\nclass A;\n}\n")]
    [InlineData("namespace M { class A; }\nclass B;", "namespace N {\nnamespace M { class A; }\nclass B;\n}\n")]
    [InlineData("namespace M.O;\nclass A;", "namespace N.M.O;\nclass A;")]
    [InlineData("using M.O;\nnamespace M.O { class A; }", "using N.M.O;\nnamespace N {\nnamespace M.O { class A; }\n}\n")]
    [InlineData("using static A;\nclass A;", "using static N.A;\nnamespace N {\nclass A;\n}\n")]
    [InlineData("using X = global::A;\nclass A;", "using X = global::N.A;\nnamespace N {\nclass A;\n}\n")]
    [InlineData("class A { global::A a; }", "namespace N {\nclass A { global::N.A a; }\n}\n")]
    [InlineData("// Only a comment.", "// Only a comment.")]
    public void Source_IsMovedIntoANamespace(string source, string expected) => Assert.Equal(expected, Copy(source)!.File.Text);

    [Theory]
    [InlineData("[assembly: System.CLSCompliant(true)] class A;")]
    [InlineData("System.Console.WriteLine();")]
    [InlineData("global using System; class A;")]
    [InlineData("extern alias x; class A;")]
    public void SourceThatCannotStandInANamespace_IsNotCopied(string source) => Assert.Null(Copy(source));

    [Fact]
    public void SpansAfterAnInsertion_Move()
    {
        var copy = Copy("using M;\nnamespace M { class A; }")!;

        Assert.Equal("using N.M;", copy.File.Text.Substring(copy.Map(new TextSpan(0, 8)).Start, copy.Map(new TextSpan(0, 8)).Length));
        Assert.Equal("A", copy.File.Text.Substring(copy.Map(new TextSpan(29, 1)).Start, 1));
        Assert.Equal("/0/N/Test0.cs", copy.File.FullPath);
    }

    private static SourceCopy? Copy(string source) =>
        RenamedCopies.TryCreate([new TestFile("/0/Test0.cs", source)], CSharpParseOptions.Default)?.Create("N").Single();
}
