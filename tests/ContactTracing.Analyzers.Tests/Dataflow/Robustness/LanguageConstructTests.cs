using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Dataflow.Robustness;

/// <summary>Every construct of the language, with classified data flowing through it.</summary>
public sealed class LanguageConstructTests
{
    public static TheoryData<string> Files => [.. ConstructFile.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task EveryConstruct_BringsNoRuleDown(string file)
    {
        var compilation = ConstructFile.Compile(file);
        Assert.DoesNotContain(compilation.GetDiagnostics(), static d => d.Severity == DiagnosticSeverity.Error);

        var reported = await HostileCode.Analyze(compilation);

        Assert.Equal("", HostileCode.Crashes(reported));
        // The data did get through to the end, so the constructs were walked and not passed over.
        Assert.Contains(reported, d => d.Id == "CT2001" && d.Location.SourceTree!.FilePath == $"/0/{file}.cs");
    }
}
