using System.Diagnostics;

namespace ContactTracing.Benchmarks.Measuring;

/// <summary>What a piece of work took.</summary>
/// <param name="Wall">Seconds on the clock; on a shared machine others' work is in it.</param>
/// <param name="Processor">Seconds of processor time of all threads of this process, the garbage collector's included.</param>
/// <param name="Allocated">Megabytes of managed memory, collected or not.</param>
internal readonly record struct Cost(double Wall, double Processor, double Allocated)
{
    private const double BytesOfMegabyte = 1e6;

    public static Cost operator -(Cost left, Cost right) =>
        new(left.Wall - right.Wall, left.Processor - right.Processor, left.Allocated - right.Allocated);

    /// <summary>Does the work on a heap without garbage of what was done before.</summary>
    public static Cost Of(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var wall = Stopwatch.GetTimestamp();
        work();
        return new(
            Stopwatch.GetElapsedTime(wall).TotalSeconds,
            (Environment.CpuUsage.TotalTime - processor).TotalSeconds,
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) / BytesOfMegabyte);
    }
}
