using ContactTracing.Benchmarks.Inputs;
using ContactTracing.Benchmarks.Inputs.Curves;
using ContactTracing.Benchmarks.Measuring;
using ContactTracing.Benchmarks.Reports;
using ContactTracing.Benchmarks.Subjects;

namespace ContactTracing.Benchmarks.Verbs;

/// <summary>
/// How the cost of the rules grows with code in the shapes that interprocedural analyses are afraid of. Most sizes take
/// milliseconds, so the least disturbed round counts, not the median.
/// </summary>
internal sealed class CurveBenchmark(CommandLine options, Report report)
{
    private const string Compile = "compile";
    private const string Nothing = "nothing";
    private const string Own = "own";
    private const int WarmUpRounds = 10;
    private const int SizeOfWarmUp = 2;

    public void Run()
    {
        report.Heading("Curves");
        foreach (var curve in Curve.All.Where(curve => options.AsksForCurve(curve.Name)))
        {
            Measure(curve);
        }
    }

    private void Measure(Curve curve)
    {
        Rounds.Run(Candidates(curve.Solution(curve.Sizes[SizeOfWarmUp])), WarmUpRounds);
        var table = new MarkdownTable(curve.Name, "lines", "plain compilation s", "extra of all rules s", "extra MB", "findings");
        List<(double Size, double Cost)> time = [];
        List<(double Size, double Cost)> memory = [];
        foreach (var size in curve.Sizes)
        {
            var solution = curve.Solution(size);
            var rounds = Rounds.Run(Candidates(solution), options.Runs);
            var extra = Extra(rounds, cost => cost.Processor);
            var allocated = Extra(rounds, cost => cost.Allocated);
            time.Add((size, extra));
            memory.Add((size, allocated));
            table.Add(
                $"{size}", $"{solution.Lines}", $"{rounds.Least(Compile, cost => cost.Processor):0.000}", $"{extra:0.000}",
                $"{allocated:0.0}", $"{rounds.Findings(Own)}");
            report.Progress($"{solution.Name}: {extra:0.000} s");
        }

        report.Table(table);
        report.Text($"Exponents, of which 1 is linear: {Describe("time", time)}; {Describe("allocation", memory)}.");
    }

    // A busy machine blurs short times; what is allocated it leaves alone.
    private static string Describe(string what, List<(double Size, double Cost)> points) =>
        $"{what} {PowerLaw.Exponent(points):0.00} over all sizes, {PowerLaw.LastExponent(points):0.00} between the two largest";

    private static double Extra(Rounds rounds, Func<Cost, double> part) => rounds.Least(Own, part) - rounds.Least(Nothing, part);

    private static List<Candidate> Candidates(SourceSolution solution)
    {
        var run = new CompilerRun(solution, CompileSettings.Default with { Concurrent = false });
        return
        [
            new(Compile, run.Emit),
            new(Nothing, () => run.Analyze(Controls.Nothing)),
            new(Own, () => run.Analyze(OwnRules.Set)),
        ];
    }
}
