using System.Collections.Immutable;
using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.TestKit.Generators;

/// <summary>One project and the generator driver that has run on it, as an IDE holds them between two keystrokes.</summary>
internal sealed class GeneratorHost
{
    private readonly ImmutableArray<AdditionalText> _additionalTexts;
    private readonly GeneratorDriver _driver;

    private GeneratorHost(
        Subject subject, CSharpCompilation input, ImmutableArray<AdditionalText> additionalTexts, GeneratorDriver driver)
    {
        Subject = subject;
        Input = input;
        _additionalTexts = additionalTexts;
        _driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        Output = output;
        Result = _driver.GetRunResult().Results.Single();
        RejectFailure();
    }

    public Subject Subject { get; }

    public CSharpCompilation Input { get; }

    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    public static GeneratorHost Start(TestProject project, IIncrementalGenerator generator)
    {
        var subject = new Subject(project);
        var driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            subject.AdditionalTexts,
            ProjectCompiler.ParseOptions(project),
            new ConfigOptionsProvider(subject.Configs),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var input = ProjectCompiler.Compile(subject, subject.CleanSources, ProjectCompiler.Options(subject, []));
        return new GeneratorHost(subject, input, subject.AdditionalTexts, driver);
    }

    /// <summary>The driver's next run. What the edit leaves alone keeps its identity, as it does in an IDE.</summary>
    public GeneratorHost Edit(TestProject project)
    {
        var subject = new Subject(project);
        var before = Subject.Project;
        var driver = _driver;
        if (before.EditorConfig != project.EditorConfig || before.GlobalConfig != project.GlobalConfig)
        {
            driver = driver.WithUpdatedAnalyzerConfigOptions(new ConfigOptionsProvider(subject.Configs));
        }

        if (before.LanguageVersion != project.LanguageVersion)
        {
            driver = driver.WithUpdatedParseOptions(ProjectCompiler.ParseOptions(project));
        }

        var texts = subject.AdditionalTexts.Select(Reuse).ToImmutableArray();
        return new GeneratorHost(subject, EditInput(subject), texts, EditTexts(driver, texts));
    }

    /// <summary>The next run after every file has been parsed anew without any change of its text.</summary>
    public GeneratorHost Reparse()
    {
        var input = ProjectCompiler.Compile(Subject, Subject.CleanSources, Input.Options);
        return new GeneratorHost(Subject, input, _additionalTexts, _driver);
    }

    private AdditionalText Reuse(AdditionalText text) => _additionalTexts.FirstOrDefault(
        old => old.Path == text.Path && old.GetText()!.ContentEquals(text.GetText()!)) ?? text;

    private GeneratorDriver EditTexts(GeneratorDriver driver, ImmutableArray<AdditionalText> texts)
    {
        foreach (var text in texts.Except(_additionalTexts))
        {
            var old = _additionalTexts.FirstOrDefault(candidate => candidate.Path == text.Path);
            driver = old is null ? driver.AddAdditionalTexts([text]) : driver.ReplaceAdditionalText(old, text);
        }

        var paths = texts.Select(text => text.Path).ToHashSet();
        return driver.RemoveAdditionalTexts([.. _additionalTexts.Where(old => !paths.Contains(old.Path))]);
    }

    private CSharpCompilation EditInput(Subject subject)
    {
        var fresh = ProjectCompiler.Compile(subject, subject.CleanSources, ProjectCompiler.Options(subject, []));
        var sameSettings = subject.Project.LanguageVersion == Subject.Project.LanguageVersion;
        var old = Input.SyntaxTrees.ToDictionary(tree => tree.FilePath);
        foreach (var tree in sameSettings ? fresh.SyntaxTrees : [])
        {
            if (old.TryGetValue(tree.FilePath, out var before))
            {
                var same = before.GetText().ContentEquals(tree.GetText());
                fresh = fresh.ReplaceSyntaxTree(tree, same ? before : before.WithChangedText(tree.GetText()));
            }
        }

        return fresh;
    }

    private void RejectFailure()
    {
        if (Result.Exception is { } exception)
        {
            throw new VerificationException($"{Result.Generator.GetGeneratorType().Name} threw:\n{exception}");
        }

        if (!Result.Diagnostics.IsEmpty)
        {
            throw new VerificationException(
                $"{Result.Generator.GetGeneratorType().Name} reports diagnostics; that is the part of an analyzer, whose findings " +
                $"pragmas can silence:\n{string.Join('\n', Result.Diagnostics)}");
        }
    }
}
