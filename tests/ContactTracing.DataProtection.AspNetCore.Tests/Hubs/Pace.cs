using System.Collections.Concurrent;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Hubs;

/// <summary>Lets the test and the methods of hubs wait for each other.</summary>
internal sealed class Pace
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> points = new();

    /// <summary>Work that a call has left behind.</summary>
    public Task<string>? Work { get; set; }

    public void Reach(string point) => Of(point).TrySetResult();

    public Task WaitFor(string point) => Of(point).Task.WaitAsync(TimeSpan.FromSeconds(30));

    private TaskCompletionSource Of(string point) => points.GetOrAdd(point, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
