using System.Text;
using ContactTracing.Analyzers.Tests.Dataflow.Acceptance;
using ContactTracing.Analyzers.Tests.Meta;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Dataflow.Robustness;

/// <summary>
/// Serializers and visitors that tools wrote have a method of one name for each of hundreds of types. What they cost is a curve of the
/// benchmarks, beside as many methods with names of their own.
/// </summary>
public sealed class OverloadTests
{
    private const int Overloads = 700;

    [Fact]
    public async Task EachOfManyOverloads_IsLookedAt()
    {
        var compilation = HostileCode.Compile([new("/0/Prelude.cs", Repository.Read(Themes.Prelude)), new("/0/Writer.cs", Code())], HostileCode.References);
        Assert.DoesNotContain(compilation.GetDiagnostics(), static d => d.Severity == DiagnosticSeverity.Error);

        var findings = await HostileCode.Analyze(compilation, concurrent: false);

        Assert.Empty(HostileCode.Crashes(findings));
        Assert.Equal(Overloads, findings.Count(static d => d.Id == "CT2001"));
    }

    [Theory]
    [InlineData("Store.Put(1);", "Store.Put(c.Symptoms);")]
    [InlineData("Store.Put(c.Symptoms);", "Store.Put(1);")]
    public async Task OverloadThatWritesWhatOthersRead_IsFoundThroughEachWhoMentionsTheName(string first, string second)
    {
        var code = $$"""
            public static class Store
            {
                private static string? kept;
                public static string? Kept() => kept;
                public static void Put(int number) { }
                public static void Put(string? text) => kept = text;
            }

            public static class Users
            {
                public static void First(IndexCase c) { {{first}} }
                public static void Second(IndexCase c) { {{second}} }
                public static void Show(ILogger logger) => logger.LogInformation(Store.Kept());
            }
            """;
        var compilation = HostileCode.Compile([new("/0/Prelude.cs", Repository.Read(Themes.Prelude)), new("/0/Users.cs", code)], HostileCode.References);

        Assert.Single(await HostileCode.Analyze(compilation, concurrent: false), static d => d.Id == "CT2001");
    }

    // Each mentions the name of all. A call would have the compiler choose among them, which takes a time of its own.
    private static string Code()
    {
        var text = new StringBuilder("public static class Writer\n{\n");
        for (var i = 0; i < Overloads; i++)
        {
            text.Append($"    public sealed class Part{i};\n    public static string Save(IndexCase c, Part{i} part, ILogger logger)\n    {{\n");
            text.Append("        logger.LogInformation(c.Symptoms);\n        return nameof(Save);\n    }\n");
        }

        return text.Append("}\n").ToString();
    }
}
