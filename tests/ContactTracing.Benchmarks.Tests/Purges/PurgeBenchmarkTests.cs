using ContactTracing.Benchmarks.Reports;
using ContactTracing.Benchmarks.Verbs;

namespace ContactTracing.Benchmarks.Tests.Purges;

public sealed class PurgeBenchmarkTests
{
    [Fact]
    public void Table_HasEveryWay_AndTheBarOfBothPurges()
    {
        using var results = new StringWriter();
        var options = CommandLine.Parse(["purge", "--rows", "40", "--batch", "10", "--runs", "2", "--database", "sqlite", "--memory-rows", "1000"]);

        new PurgeBenchmark(options, new Report(results, TextWriter.Null)).Run();

        var text = results.ToString();
        Assert.Contains("### SQLite", text, StringComparison.Ordinal);
        Assert.Contains("40 rows that are due, 10 in a batch, 2 rounds.", text, StringComparison.Ordinal);
        Assert.Equal(5 + 2, text.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal)));
        Assert.Equal(2, text.Split("the bar of 0.9.").Length - 1);
    }
}
