using System.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Benchmarks.Measuring;

/// <summary>Cancels an analysis that is under way.</summary>
internal static class Cancellation
{
    /// <summary>Milliseconds from the cancellation until the analysis has returned; null when it was done before.</summary>
    public static double? Measure(CompilationWithAnalyzers analysis, TimeSpan delay)
    {
        using var source = new CancellationTokenSource();
        var task = Task.Run(() => analysis.GetAnalysisResultAsync(source.Token));
        if (((IAsyncResult)task).AsyncWaitHandle.WaitOne(delay))
        {
            task.GetAwaiter().GetResult();
            return null;
        }

        var start = Stopwatch.GetTimestamp();
        source.Cancel();
        try
        {
            task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // One that goes on to its end all the same is measured too.
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
