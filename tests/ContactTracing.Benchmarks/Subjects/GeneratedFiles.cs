using ContactTracing.Benchmarks.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Benchmarks.Subjects;

internal static class GeneratedFiles
{
    /// <summary>The project together with what the generators write for it.</summary>
    public static SourceProject WithGeneratedFiles(this SourceProject project)
    {
        var compilation = project.Compile(CompileSettings.Default);
        var result = CreateDriver(compilation).RunGenerators(compilation).GetRunResult();
        return result.Results.FirstOrDefault(r => r.Exception is not null).Exception is { } exception
            ? throw new InvalidOperationException($"A generator failed in {project.Name}.", exception)
            : project with { Files = [.. project.Files, .. result.GeneratedTrees.Select(ToFile)] };
    }

    public static GeneratorDriver CreateDriver(Compilation compilation, bool track = false) => CSharpGeneratorDriver.Create(
        OwnRules.Generators().Select(generator => generator.AsSourceGenerator()),
        parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, track));

    private static SourceFile ToFile(SyntaxTree tree) => new($"obj/generated/{tree.FilePath}", tree.GetText(), IsGenerated: true);
}
