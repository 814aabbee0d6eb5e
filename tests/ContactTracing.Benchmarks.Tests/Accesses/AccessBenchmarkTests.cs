using ContactTracing.Benchmarks.Reports;
using ContactTracing.Benchmarks.Verbs;

namespace ContactTracing.Benchmarks.Tests.Accesses;

public sealed class AccessBenchmarkTests
{
    [Fact]
    public void Tables_HaveEveryAccess_AndEveryTrail()
    {
        using var results = new StringWriter();
        var options = CommandLine.Parse(["access", "--rows", "40", "--runs", "1", "--database", "sqlite"]);

        new AccessBenchmark(options, new Report(results, TextWriter.Null)).Run();

        var text = results.ToString();
        Assert.Contains("the bar of 200.", text, StringComparison.Ordinal);
        Assert.Equal(5 + 2 + 6 + 2, text.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal)));
        Assert.Equal(2, text.Split("by hand, ").Length - 1);
    }
}
