using System.Text;
using ContactTracing.TestKit.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace ContactTracing.TestKit.Fixes;

/// <summary>Opens a subject as a project of a workspace, which code fixes need.</summary>
internal static class FixWorkspace
{
    public static Project Open(AdhocWorkspace workspace, Subject subject, IEnumerable<DiagnosticDescriptor> rules)
    {
        var id = ProjectId.CreateNewId("TestProject");
        IEnumerable<TestFile> sources = subject.Project.ImplicitUsings
            ? [.. subject.CleanSources, ImplicitUsings.File]
            : subject.CleanSources;
        var generators = subject.Project.Generators;
        var project = ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "TestProject",
            "TestProject",
            LanguageNames.CSharp,
            compilationOptions: ProjectCompiler.Options(subject, rules),
            parseOptions: ProjectCompiler.ParseOptions(subject.Project),
            documents: sources.Select(file => Document(id, file)),
            metadataReferences: subject.References,
            analyzerReferences: generators.IsEmpty ? [] : [new GeneratorReference(generators)],
            additionalDocuments: subject.AdditionalFiles.Select(file => Document(id, new TestFile(file.Path, file.Text))))
            .WithAnalyzerConfigDocuments(subject.ConfigFiles.Select(file => Document(id, file)));

        // Generated and formatted text has the same line ends on every system, as the sources in the tests do.
        var solution = workspace.CurrentSolution.AddProject(project);
        var options = solution.Options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, "\n");
        return solution.WithOptions(options).GetProject(id)!;
    }

    private static DocumentInfo Document(ProjectId project, TestFile file) => DocumentInfo.Create(
        DocumentId.CreateNewId(project, file.Path),
        Path.GetFileName(file.Path),
        loader: TextLoader.From(TextAndVersion.Create(SourceText.From(file.Text, Encoding.UTF8), VersionStamp.Default)),
        filePath: file.FullPath);
}
