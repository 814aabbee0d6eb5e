using ContactTracing.Benchmarks.Inputs;
using ContactTracing.Benchmarks.Measuring;
using ContactTracing.Benchmarks.Reports;
using ContactTracing.Benchmarks.Subjects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Benchmarks.Verbs;

/// <summary>What the generators do again after a keystroke, in a project with many annotated types.</summary>
internal sealed class GeneratorBenchmark(CommandLine options, Report report)
{
    private const int Types = 1_000;
    private const int WarmUpRounds = 5;

    private static readonly (string Name, Func<CSharpCompilation, CSharpCompilation> Edit)[] Edits =
    [
        ("the edit of a body elsewhere", AnnotatedTypes.EditBody),
        ("a new type elsewhere", AnnotatedTypes.AddType),
        ("a new member of one annotated type", AnnotatedTypes.EditType),
    ];

    public void Run()
    {
        report.Heading("Generators");
        var input = AnnotatedTypes.Project(Types).Compile(CompileSettings.Default);
        var first = GeneratedFiles.CreateDriver(input, track: true).RunGenerators(input);
        report.Text($"{Types} annotated types, {first.GetRunResult().GeneratedTrees.Length} generated files.");
        var table = new MarkdownTable(
            "after", "generator", "steps with a new result", "steps run for the same result", "steps not run", "files written", "processor ms", "clock ms");
        AddRow(table, "nothing before", first.GetRunResult(), Measure(() => GeneratedFiles.CreateDriver(input, track: true).RunGenerators(Fresh(input))));
        foreach (var (name, edit) in Edits)
        {
            AddRow(table, name, first.RunGenerators(edit(input)).GetRunResult(), Measure(() => first.RunGenerators(edit(input))));
        }

        report.Table(table);
    }

    private static void AddRow(MarkdownTable table, string edit, GeneratorDriverRunResult result, Cost cost)
    {
        foreach (var generator in result.Results)
        {
            var steps = generator.TrackedSteps
                .Where(step => !GeneratorSteps.IsOfRoslyn(step.Key))
                .SelectMany(step => step.Value)
                .Concat(generator.TrackedOutputSteps.SelectMany(step => step.Value))
                .SelectMany(step => step.Outputs)
                .ToLookup(output => GeneratorSteps.Effect(output.Reason));
            table.Add(
                edit,
                generator.Generator.GetGeneratorType().Name,
                $"{steps[StepEffect.New].Count()}",
                $"{steps[StepEffect.Same].Count()}",
                $"{steps[StepEffect.None].Count()}",
                $"{GeneratorSteps.FilesWritten(generator)}",
                "",
                "");
        }

        table.Add(edit, "all", "", "", "", $"{result.Results.Sum(GeneratorSteps.FilesWritten)}", $"{cost.Processor * 1000:0}", $"{cost.Wall * 1000:0}");
    }

    // Symbols that an earlier run has looked at are free for the next one.
    private static CSharpCompilation Fresh(CSharpCompilation compilation) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees);

    private Cost Measure(Func<GeneratorDriver> run)
    {
        var rounds = Rounds.Run([new Candidate("run", () => run().GetRunResult().GeneratedTrees.Length)], options.Runs + WarmUpRounds);
        return new(rounds.Least("run", cost => cost.Wall), rounds.Least("run", cost => cost.Processor), rounds.Least("run", cost => cost.Allocated));
    }
}
