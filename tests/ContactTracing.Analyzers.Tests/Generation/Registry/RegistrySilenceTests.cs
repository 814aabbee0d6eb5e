using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Generation.Registry;

public sealed class RegistrySilenceTests
{
    [Theory]
    [InlineData("[assembly: System.CLSCompliant(false)] public class Ward { [System.Obsolete] public string? Name { get; set; } }")]
    [InlineData("public class Ward : System.Collections.Generic.List<string>;")]
    [InlineData("[RetentionMax] public class Half;")]
    [InlineData("public class Half { [NeedToKnow] public void Read() { } }")]
    [InlineData("[TracingRecord((DataSubject)99)] public class Half;")]
    public void SourceThatDeclaresNothing_GetsNoRegister(string source) => Generator<RegistryGenerator>.Silent(
        "using ContactTracing.DataProtection;\n" + (source.StartsWith("[assembly", StringComparison.Ordinal) ? source : "\n" + source));

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
