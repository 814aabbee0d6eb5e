using System.Diagnostics;
using System.Text;
using ContactTracing.Analyzers.Tests.Dataflow.Acceptance;
using ContactTracing.Analyzers.Tests.Meta;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace ContactTracing.Analyzers.Tests.Dataflow.Robustness;

/// <summary>Serializers and visitors that tools wrote have a method of one name for each of hundreds of types.</summary>
public sealed class OverloadTests(ITestOutputHelper output)
{
    private const int Overloads = 700;

    [Fact]
    public async Task ManyOverloadsOfOneName_CostNoMoreThanAsManyMethodsWithNamesOfTheirOwn()
    {
        var distinct = await Measure(static i => $"Save{i}");
        var overloaded = await Measure(static _ => "Save");

        output.WriteLine($"names of their own: {distinct.TotalSeconds:0.0} s, overloads: {overloaded.TotalSeconds:0.0} s");
        Assert.True(overloaded < distinct * 3, $"{Overloads} overloads took {overloaded.TotalSeconds:0.0} s, as many names {distinct.TotalSeconds:0.0} s.");
    }

    private static async Task<TimeSpan> Measure(Func<int, string> nameOf)
    {
        var compilation = HostileCode.Compile([new("/0/Prelude.cs", Repository.Read(Themes.Prelude)), new("/0/Writer.cs", Code(nameOf))], HostileCode.References);
        Assert.DoesNotContain(compilation.GetDiagnostics(), static d => d.Severity == DiagnosticSeverity.Error);
        var watch = Stopwatch.StartNew();
        var findings = await HostileCode.Analyze(compilation, concurrent: false);
        watch.Stop();
        Assert.Empty(HostileCode.Crashes(findings));
        Assert.Equal(Overloads, findings.Count(static d => d.Id == "CT2001"));
        return watch.Elapsed;
    }

    // Each mentions the next. A call would have the compiler choose among all of them, which takes a time of its own.
    private static string Code(Func<int, string> nameOf)
    {
        var text = new StringBuilder("public static class Writer\n{\n");
        for (var i = 0; i < Overloads; i++)
        {
            text.Append($"    public sealed class Part{i};\n    public static string {nameOf(i)}(IndexCase c, Part{i} part, ILogger logger)\n    {{\n");
            text.Append($"        logger.LogInformation(c.Symptoms);\n        return nameof({nameOf((i + 1) % Overloads)});\n    }}\n");
        }

        return text.Append("}\n").ToString();
    }
}
