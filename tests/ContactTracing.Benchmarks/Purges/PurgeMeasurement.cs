using System.Diagnostics;

namespace ContactTracing.Benchmarks.Purges;

/// <summary>One run of one way to delete.</summary>
/// <param name="Seconds">What it took on the clock.</param>
/// <param name="LongestBatch">The longest time, in seconds, between two batches: no lock was held for longer.</param>
internal sealed record PurgeMeasurement(double Seconds, double LongestBatch)
{
    /// <exception cref="InvalidOperationException">It did not delete what is due, and nothing else.</exception>
    public static async Task<PurgeMeasurement> OfAsync(PurgeSubject subject, CaseDatabase database, int rows, int batch)
    {
        database.Fill(rows);
        var kept = database.Count() - rows;
        var start = Stopwatch.GetTimestamp();
        var (last, longest) = (start, TimeSpan.Zero);
        await subject.RunAsync(database, batch, () =>
        {
            var now = Stopwatch.GetTimestamp();
            var lasted = Stopwatch.GetElapsedTime(last, now);
            (last, longest) = (now, lasted > longest ? lasted : longest);
        });
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return database.Count() == kept
            ? new(seconds, longest.TotalSeconds)
            : throw new InvalidOperationException($"{subject.Name} left {database.Count()} rows of {kept}.");
    }
}
