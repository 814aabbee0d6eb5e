using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Benchmarks.Inputs;

/// <summary>What a compilation is made from, again and again.</summary>
internal sealed record SourceProject(string Name, ImmutableArray<SourceFile> Files, ImmutableArray<MetadataReference> References)
{
    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Preview)
        .WithPreprocessorSymbols("NET", "NETCOREAPP", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER", "RELEASE", "TRACE");

    /// <summary>The lines that somebody wrote.</summary>
    public int Lines => Files.Where(file => !file.IsGenerated).Sum(file => file.Lines);

    public SourceProject WithoutGeneratedFiles() => this with { Files = Files.RemoveAll(file => file.IsGenerated) };

    /// <summary>A compilation that shares nothing with an earlier one but the references.</summary>
    public CSharpCompilation Compile(CompileSettings settings)
    {
        var trees = Parse(settings.Concurrent);
        var isProgram = trees.Any(IsProgram);
        var options = new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable,
            allowUnsafe: true,
            concurrentBuild: settings.Concurrent,
            deterministic: true,
            specificDiagnosticOptions: settings.Severities);
        return CSharpCompilation.Create(Name, trees, References, options);
    }

    /// <summary>What a project that depends on this one is given: an assembly, or the source where that has errors.</summary>
    public MetadataReference ToReference()
    {
        var compilation = Compile(CompileSettings.Default);
        using var image = new MemoryStream();
        return compilation.Emit(image).Success
            ? MetadataReference.CreateFromImage(image.ToArray())
            : compilation.ToMetadataReference();
    }

    private SyntaxTree[] Parse(bool concurrent)
    {
        var trees = new SyntaxTree[Files.Length];
        var parallelism = new ParallelOptions { MaxDegreeOfParallelism = concurrent ? Environment.ProcessorCount : 1 };
        Parallel.For(0, trees.Length, parallelism, index =>
            trees[index] = CSharpSyntaxTree.ParseText(Files[index].Text, ParseOptions, Files[index].Path));
        return trees;
    }

    private static bool IsProgram(SyntaxTree tree) =>
        tree.GetCompilationUnitRoot().Members.Any(member => member.IsKind(SyntaxKind.GlobalStatement));
}
