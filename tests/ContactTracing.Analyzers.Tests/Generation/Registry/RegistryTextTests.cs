using System.Text.Json;
using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Generation.Registry;

/// <summary>Where the register stands, and how it writes what authors wrote.</summary>
public sealed class RegistryTextTests
{
    [Theory]
    [InlineData("Hospital.Tracing", "Hospital.Tracing")]
    [InlineData("my-app.3rd", "my_app._3rd")]
    [InlineData("Hospital.event", "Hospital.@event")]
    [InlineData("..", "Global")]
    public void RootNamespace_BecomesTheNamespace(string property, string expected)
    {
        var result = Generator<RegistryGenerator>.Run(WithController("Cnam") with { GlobalConfig = Property(property) }).Compiles();
        var registry = Assert.Single(result.Compilation.GetSymbolsWithName("ContactTracingRegistry", SymbolFilter.Type));

        Assert.Equal(expected.Replace("@", "", StringComparison.Ordinal), Names(registry.ContainingNamespace));
    }

    [Fact]
    public void WithoutRootNamespace_TheAssemblysNameStandsInForIt()
    {
        var result = Generator<RegistryGenerator>.Run(WithController("Cnam") with { GlobalConfig = Property("") }).Compiles();
        var registry = Assert.Single(result.Compilation.GetSymbolsWithName("ContactTracingRegistry", SymbolFilter.Type));

        Assert.Equal(result.Compilation.AssemblyName, Names(registry.ContainingNamespace));
    }

    [Theory]
    [InlineData("quote \" backslash \\ tab \t line \n return \r nul \0")]
    [InlineData("Sécurité — 症状 😷")]
    [InlineData("{0} {{ }} ${x} @\"\" /* */ // </summary>")]
    [InlineData("\u2028 \u2029 \u0085 \u007f")]
    public void Text_IsReadBackAsWritten(string text) =>
        Assert.Equal(text, Json(WithController(text)).RootElement.GetProperty("facts").GetProperty("controllers")[0].GetString());

    [Fact]
    public void HalfASurrogatePair_BecomesTheReplacementCharacter() =>
        Assert.Equal("\ufffd!", Json(new("[assembly: ContactTracing.DataProtection.DataController(\"\\ud83d!\")]")).RootElement
            .GetProperty("facts").GetProperty("controllers")[0].GetString());

    [Fact]
    public void Lists_AreInOrdinalOrderOfTheirIds()
    {
        var json = Json(new("public class B { [HealthData] public int Z; [HealthData] public int a; [HealthData] public int A; }", "class b { [HealthData] public int É; }")
        {
            GlobalConfig = Property("Own"),
        });

        Assert.Equal(
            ["F:B.A", "F:B.Z", "F:B.a", "F:b.É"],
            json.RootElement.GetProperty("classifiedMembers").EnumerateArray().Select(e => e.GetProperty("member").GetString()));
    }

    [Fact]
    public void PartialType_IsListedOnce() =>
        Assert.Single(Json(new(
            "[ContactTracing.DataProtection.RetentionMax(90)] public partial class Case { [ContactTracing.DataProtection.HealthData] public int A; }",
            "public partial class Case : System.IDisposable { [ContactTracing.DataProtection.HealthData] public int B; public void Dispose() { } }",
            "public partial class Case { public int C; }")).RootElement.GetProperty("retainedTypes").EnumerateArray());

    internal static JsonDocument Json(TestProject project)
    {
        var sources = project.Sources.Select(f => f with { Text = "using ContactTracing.DataProtection;\n" + f.Text });
        var result = Generator<RegistryGenerator>.Run(project with { Sources = [.. sources] }).Compiles();
        var registry = (INamedTypeSymbol)Assert.Single(result.Compilation.GetSymbolsWithName("ContactTracingRegistry", SymbolFilter.Type));
        return JsonDocument.Parse((string)((IFieldSymbol)registry.GetMembers("Json").Single()).ConstantValue!);
    }

    private static TestProject WithController(string name) =>
        new($"[assembly: ContactTracing.DataProtection.DataController({Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(name, quote: true)})]");

    private static string Property(string rootNamespace) => "is_global = true\nbuild_property.RootNamespace = " + rootNamespace;

    private static string Names(INamespaceSymbol space) =>
        space.IsGlobalNamespace ? "Global" : (space.ContainingNamespace.IsGlobalNamespace ? "" : Names(space.ContainingNamespace) + ".") + space.Name;
}
