using System.Diagnostics;
using System.Text;
using ContactTracing.Analyzers.Tests.Dataflow.Acceptance;
using ContactTracing.Analyzers.Tests.Meta;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace ContactTracing.Analyzers.Tests.Dataflow.Robustness;

/// <summary>An editor has no more use for what it asked a keystroke ago.</summary>
public sealed class CancellationTests(ITestOutputHelper output)
{
    // Of a larger body the compiler's own binding, which asks nobody whether to go on, takes the second alone.
    private const int Statements = 400;

    private const int Attempts = 5;

    // Fifty milliseconds on a machine of one's own; what is tested on shares its processors with all other tests. An analysis that goes on
    // to its end does so each time, and a thread that had to wait only sometimes.
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task CancelledInTheMiddleOfALongMethod_Returns()
    {
        var compilation = HostileCode.Compile([new("/0/Prelude.cs", Repository.Read(Themes.Prelude)), new("/0/Long.cs", LongMethod())], HostileCode.References);
        // The compiler's own work is done before, as in an editor.
        Assert.DoesNotContain(compilation.GetDiagnostics(), static d => d.Severity == DiagnosticSeverity.Error);
        var whole = Stopwatch.StartNew();
        Assert.Contains(await HostileCode.Analyze(compilation), static d => d.Id == "CT2001");
        whole.Stop();

        foreach (var part in new[] { 0.1, 0.3, 0.5, 0.7 })
        {
            var stop = await Stop(compilation, whole.Elapsed * part);
            for (var attempt = 1; stop >= s_bound && attempt < Attempts; attempt++)
            {
                stop = await Stop(compilation, whole.Elapsed * part);
            }

            output.WriteLine($"{whole.Elapsed.TotalMilliseconds:0} ms, cancelled after {part:P0}: {stop.TotalMilliseconds:0.0} ms");
            Assert.True(stop < s_bound, $"The analysis went on for {stop.TotalMilliseconds:0} ms after it was cancelled.");
        }
    }

    private static async Task<TimeSpan> Stop(Compilation compilation, TimeSpan delay)
    {
        using var source = new CancellationTokenSource();
        var analysis = Task.Run(() => HostileCode.Analyze(compilation.Clone(), concurrent: false, source.Token));
        await Task.WhenAny(analysis, Task.Delay(delay));
        var start = Stopwatch.GetTimestamp();
        await source.CancelAsync();
        try
        {
            await analysis;
        }
        catch (OperationCanceledException)
        {
            // What is expected; an analysis that is done before, on a fast machine, is as good.
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static string LongMethod()
    {
        var text = new StringBuilder("public static class Long { public static void Run(IndexCase c, int[] numbers, ILogger logger) { var carried = c.Symptoms; var total = 0;\n");
        for (var i = 0; i < Statements; i++)
        {
            text.Append($"foreach (var n in numbers) {{ total += n > {i} ? n : {i}; if (total % {i + 2} == 1) {{ carried += total; }} }}\n");
        }

        return text.Append("logger.LogInformation(carried); } }").ToString();
    }
}
