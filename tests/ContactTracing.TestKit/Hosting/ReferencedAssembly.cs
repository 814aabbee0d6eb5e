using System.Collections.Immutable;
using ContactTracing.TestKit.Failures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.TestKit.Hosting;

/// <summary>Compiles the sources of a second assembly to metadata, as a project sees its dependencies.</summary>
internal static class ReferencedAssembly
{
    public static MetadataReference Compile(TestProject project, ImmutableArray<MetadataReference> references)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(project.LanguageVersion);
        var trees = project.ReferencedSources
            .Select((text, index) => new TestFile($"Referenced{index}.cs", text))
            .Append(ImplicitUsings.File)
            .Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.FullPath));
        var compilation = CSharpCompilation.Create(
            "Referenced",
            trees,
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: project.Nullable));

        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            throw new VerificationException(
                "The referenced sources do not compile:\n" + string.Join('\n', result.Diagnostics));
        }

        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
