using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Generation.Registry;

public sealed class RegistrySilenceTests
{
    private const string Declaration = """[assembly: ContactTracing.DataProtection.DataController("Cnam")]""";

    [Theory]
    [InlineData("[assembly: System.CLSCompliant(false)] public class Ward { [System.Obsolete] public string? Name { get; set; } }")]
    [InlineData("public class Ward : System.Collections.Generic.List<string>;")]
    [InlineData("[RetentionMax] public class Half;")]
    [InlineData("public class Half { [NeedToKnow] public void Read() { } }")]
    [InlineData("[TracingRecord((DataSubject)99)] public class Half;")]
    public void SourceThatDeclaresNothing_GetsNoRegister(string source) => Generator<RegistryGenerator>.Silent(
        "using ContactTracing.DataProtection;\n" + (source.StartsWith("[assembly", StringComparison.Ordinal) ? source : "\n" + source));

    [Theory]
    [InlineData("namespace Own { public static partial class ContactTracingRegistry { } }")]
    [InlineData("namespace Own; public delegate void ContactTracingRegistry();")]
    [InlineData("namespace Own.ContactTracingRegistry { public class Page; }")]
    [InlineData("namespace Own { namespace ContactTracingRegistry { public class Page; } }")]
    [InlineData("public class Own;")]
    [InlineData("public enum Own;")]
    public void NameThatIsTaken_GetsNoRegister(string source) =>
        Generator<RegistryGenerator>.Silent(new TestProject(Declaration, source) { GlobalConfig = "is_global = true\nbuild_property.RootNamespace = Own" });

    [Fact]
    public void NamespaceCalledLikeTheClassOfTopLevelStatements_GetsNoRegister() => Generator<RegistryGenerator>.Silent(
        new TestProject(Declaration, "System.Console.WriteLine();")
        {
            OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication,
            GlobalConfig = "is_global = true\nbuild_property.RootNamespace = Program.Tools",
        });

    [Theory]
    [InlineData("namespace Other { public static class ContactTracingRegistry { } }")]
    [InlineData("namespace Own { public class Outer { public class ContactTracingRegistry; } }")]
    [InlineData("namespace Own { public class ContactTracingRegistry<T>; }")]
    [InlineData("namespace Own { public class Own; }")]
    [InlineData("public class Own<T>;")]
    [InlineData("public class Ow;")]
    [InlineData("namespace Own.ContactTracing { public class Page; }")]
    public void NameThatIsNearlyTaken_GetsARegister(string source) => Assert.Single(
        Generator<RegistryGenerator>.Run(new TestProject(Declaration, source) { GlobalConfig = "is_global = true\nbuild_property.RootNamespace = Own" })
            .Compiles().Sources);

    [Fact]
    public void ProjectWithoutTheLibrary_GetsNoRegister() => Generator<RegistryGenerator>.Silent(new TestProject(
        "[System.Serializable] public class Case;")
    {
        RegisteredReferences = false,
        AdditionalFiles = [("own.classification.txt", "health | T:Case")],
    });

    [Fact]
    public void AttributesWithoutTheRegistrysTypes_GetNoRegister() => Generator<RegistryGenerator>.Silent(new TestProject(
        """
        using ContactTracing.DataProtection;

        public class Case { [HealthData] public string? Symptoms { get; set; } }

        namespace ContactTracing.DataProtection { public sealed class HealthDataAttribute : System.Attribute { } }
        """)
    {
        RegisteredReferences = false,
    });
}
