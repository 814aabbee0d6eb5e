using System.Collections.Immutable;
using ContactTracing.TestKit.Markup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.TestKit.Hosting;

/// <summary>A <see cref="TestProject"/> freed of its markup, ready to be compiled in several variants.</summary>
internal sealed class Subject
{
    private readonly Lazy<ImmutableArray<MetadataReference>> _references;

    public Subject(TestProject project)
    {
        Project = project;
        Sources = [.. project.Sources.Select(file => MarkedText.Parse(file.Text, file.FullPath))];
        AdditionalFiles = [.. project.AdditionalFiles.Select(file => MarkedText.Parse(file.Text, file.FullPath))];
        AdditionalTexts = [.. AdditionalFiles.Select(file => new MemoryText(file.Path, file.Text))];
        ConfigFiles = ReadConfigFiles(project);
        Configs = AnalyzerConfigSet.Create(ConfigFiles.Select(file => AnalyzerConfig.Parse(file.Text, file.FullPath)).ToList());
        _references = new(ResolveReferences);
    }

    public TestProject Project { get; }

    public ImmutableArray<MarkedText> Sources { get; }

    public ImmutableArray<MarkedText> AdditionalFiles { get; }

    public IEnumerable<MarkedText> Files => Sources.Concat(AdditionalFiles);

    public ImmutableArray<TestFile> ConfigFiles { get; }

    public AnalyzerConfigSet Configs { get; }

    public ImmutableArray<MetadataReference> References => _references.Value;

    public ImmutableArray<TestFile> CleanSources => [.. Sources.Select(source => new TestFile(source.Path, source.Text))];

    public ImmutableArray<AdditionalText> AdditionalTexts { get; }

    public AnalyzerOptions AnalyzerOptions => new(AdditionalTexts, new ConfigOptionsProvider(Configs));

    private static ImmutableArray<TestFile> ReadConfigFiles(TestProject project)
    {
        List<TestFile> files = [];
        if (project.EditorConfig is { } editor)
        {
            files.Add(new TestFile(".editorconfig", editor));
        }

        if (project.GlobalConfig is { } global)
        {
            files.Add(new TestFile(".globalconfig", "is_global = true\n" + global));
        }

        return [.. files];
    }

    private ImmutableArray<MetadataReference> ResolveReferences()
    {
        ImmutableArray<MetadataReference> references =
        [
            .. TestReferences.Of(Project.Framework),
            .. Project.RegisteredReferences ? TestReferences.Registered : [],
            .. Project.References,
        ];
        return Project.ReferencedSources.IsEmpty
            ? references
            : [.. references, ReferencedAssembly.Compile(Project, references)];
    }
}
