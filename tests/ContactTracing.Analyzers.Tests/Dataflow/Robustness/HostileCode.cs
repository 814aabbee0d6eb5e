using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ContactTracing.Analyzers.Tests.Meta;
using ContactTracing.Analyzers.Tests.Rules.Disclosure;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.Analyzers.Tests.Dataflow.Robustness;

/// <summary>All rules over code that nobody made for them: broken, unusual, large.</summary>
internal static class HostileCode
{
    private static readonly CSharpParseOptions s_language = new(LanguageVersion.Preview);

    public static ImmutableArray<MetadataReference> References { get; } =
        [.. TestReferences.Of(TestFramework.AspNetCore100), .. TestReferences.Registered, .. SinkPackages.References];

    public static CSharpCompilation Compile(
        IEnumerable<TestFile> files, IEnumerable<MetadataReference> references, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        CSharpCompilation.Create("Hostile", files.Select(Parse), references, new(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(TestFile file) =>
        CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), s_language, file.Path);

    public static async Task<ImmutableArray<Diagnostic>> Analyze(
        Compilation compilation, bool concurrent = true, CancellationToken token = default)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: concurrent, logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers([.. RuleInventory.Analyzers()], options).GetAnalyzerDiagnosticsAsync(token);
    }

    /// <summary>What an analyzer died of, for the reader of the failure; empty when none did.</summary>
    public static string Crashes(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics
        .Where(static d => d.Id == "AD0001")
        .Select(static d => $"{d.GetMessage(CultureInfo.InvariantCulture)}\n{d.Descriptor.Description}"));

    /// <summary>All that a user sees of a finding.</summary>
    public static string Describe(Diagnostic diagnostic)
    {
        var path = string.Concat(diagnostic.AdditionalLocations.Select(static l => $" from {l.GetLineSpan()}"));
        return $"{diagnostic.Location.GetLineSpan()}: {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}{path}";
    }
}
