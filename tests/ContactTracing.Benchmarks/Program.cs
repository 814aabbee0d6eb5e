using System.Globalization;
using ContactTracing.Benchmarks;
using ContactTracing.Benchmarks.Purges;
using ContactTracing.Benchmarks.Reports;
using ContactTracing.Benchmarks.Verbs;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is [PurgeMemory.Argument, .. var ofPurge])
{
    await PurgeMemory.RunAsync(ofPurge, Console.Out);
    return 0;
}

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
    ("purge", () => new PurgeBenchmark(options, report).Run()),
    ("access", () => new AccessBenchmark(options, report).Run()),
];
foreach (var (_, run) in verbs.Where(verb => options.Asks(verb.Verb)))
{
    run();
}

return 0;
