using ContactTracing.Analyzers.Generation.Redaction;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Generation.Redaction;

/// <summary>Names and inherited members that stand in the way: the output compiles with what can be emitted.</summary>
public sealed class RedactionClashTests
{
    private const string Secret = "[HealthData] public string? Symptoms { get; set; }";

    [Theory]
    [InlineData("public partial class ToString { " + Secret + " }")]
    [InlineData("public partial class Case<ToString> { " + Secret + " }")]
    [InlineData("public partial class Case { " + Secret + " public new int ToString; }")]
    [InlineData("public partial class Case { " + Secret + " public class ToString { } }")]
    [InlineData("public partial class Case { " + Secret + " public new string ToString() => \"\"; }")]
    [InlineData("public class Base { public new string ToString() => \"\"; } public partial class Case : Base { " + Secret + " }")]
    [InlineData("public class Base { public sealed override string ToString() => \"\"; } public partial class Case : Base { " + Secret + " }")]
    [InlineData("public class Base { public new int ToString; } public partial class Case : Base { " + Secret + " }")]
    public void ToString_ThatCannotBeOverridden_IsLeftOut(string source)
    {
        var text = Emitted(source);

        Assert.DoesNotContain("override string ToString", text, StringComparison.Ordinal);
        Assert.Contains("DebuggerDisplay(\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{ToString(),nq}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public partial class Case { " + Secret + " public string ToString(int width) => \"\"; }")]
    [InlineData("public partial class Case { " + Secret + " public string ToString<T>() => \"\"; }")]
    [InlineData("public class Base { public new virtual string ToString() => \"\"; } public partial class Case : Base { " + Secret + " }")]
    [InlineData("public abstract class Base { public abstract override string ToString(); } public partial class Case : Base { " + Secret + " }")]
    public void ToString_ThatCanBeOverridden_IsWritten(string source) =>
        Assert.Contains("public override string ToString()", Emitted(source), StringComparison.Ordinal);

    [Fact]
    public void PrintMembers_ThatIsHandWritten_IsLeftOut()
    {
        var text = Emitted(
            "public sealed partial record Case([HealthData] string Symptoms) { private bool PrintMembers(System.Text.StringBuilder builder) => false; }");

        Assert.DoesNotContain("bool PrintMembers", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{ToString(),nq}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void OverloadOfPrintMembers_IsNoClash() => Assert.Contains(
        "private bool PrintMembers(",
        Emitted("public sealed partial record Case([HealthData] string Symptoms) { public bool PrintMembers(int count) => false; }"),
        StringComparison.Ordinal);

    private static string Emitted(string source) =>
        Assert.Single(Generator<RedactionGenerator>.Run("using ContactTracing.DataProtection;\n" + source).Compiles().Sources).Text;
}
