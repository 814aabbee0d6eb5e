using System.Globalization;
using ContactTracing.Benchmarks;
using ContactTracing.Benchmarks.Reports;
using ContactTracing.Benchmarks.Verbs;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CommandLine options;
try
{
    options = CommandLine.Parse(args);
}
catch (FormatException exception)
{
    await Console.Error.WriteLineAsync($"{exception.Message}\n{CommandLine.Usage}");
    return 2;
}

var report = new Report(Console.Out, Console.Error);
report.Machine();
(string Verb, Action Run)[] verbs =
[
    ("build", () => new BuildBenchmark(options, report).Run()),
    ("curves", () => new CurveBenchmark(options, report).Run()),
    ("generators", () => new GeneratorBenchmark(options, report).Run()),
    ("cancel", () => new CancellationBenchmark(options, report).Run()),
];
foreach (var (_, run) in verbs.Where(verb => options.Asks(verb.Verb)))
{
    run();
}

return 0;
