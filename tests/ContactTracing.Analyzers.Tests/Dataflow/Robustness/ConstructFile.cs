using ContactTracing.Analyzers.Tests.Dataflow.Acceptance;
using ContactTracing.Analyzers.Tests.Meta;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Tests.Dataflow.Robustness;

/// <summary>
/// A file that uses all language constructs of one sort. Its first line may say that it is a program, or since which version
/// of the compiler its constructs are part of the language.
/// </summary>
internal static class ConstructFile
{
    private const string Folder = "tests/ContactTracing.Analyzers.Tests/Dataflow/Robustness/Constructs";

    public static IReadOnlyList<string> Names { get; } =
        [.. Repository.Files(Folder, "*.cs").Where(IsKnownToTheCompiler).Select(static f => Path.GetFileNameWithoutExtension(f)!)];

    public static string Text(string name) => Repository.Read($"{Folder}/{name}.cs");

    public static CSharpCompilation Compile(string name) => HostileCode.Compile(
        [new("/0/Prelude.cs", Repository.Read(Themes.Prelude)), new("/0/Usings.cs", "global using System.Threading;"), new($"/0/{name}.cs", Text(name))],
        HostileCode.References,
        Text(name).StartsWith("// program", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);

    private static bool IsKnownToTheCompiler(string path)
    {
        const string Since = "// since ";
        var text = Repository.Read(path);
        return !text.StartsWith(Since, StringComparison.Ordinal)
            || text[Since.Length] - '0' <= typeof(CSharpCompilation).Assembly.GetName().Version!.Major;
    }
}
