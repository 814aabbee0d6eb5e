using System.Threading.Channels;

namespace ContactTracing.DataProtection.Tests.Access.Interleavings;

/// <summary>A flow of execution that does what it is told, on whatever thread it is on by then, and waits in between.</summary>
internal sealed class RunningFlow
{
    private readonly Channel<Action> steps = Channel.CreateUnbounded<Action>();
    private readonly Task running;

    /// <summary>Begins a flow, which inherits what flows from whoever calls this.</summary>
    public RunningFlow() => running = Task.Run(LiveAsync);

    /// <summary>What this flow entered and has not left.</summary>
    public List<IDisposable> Entered { get; } = [];

    /// <summary>Does something in the flow, and returns when it is done.</summary>
    public Task DoAsync(Action step)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        steps.Writer.TryWrite(() =>
        {
            try
            {
                step();
                done.SetResult();
            }
#pragma warning disable CA1031 // Whoever waits for the step has it.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                done.SetException(failure);
            }
        });
        return done.Task;
    }

    public Task EndAsync()
    {
        steps.Writer.Complete();
        return running;
    }

    private async Task LiveAsync()
    {
        await foreach (var step in steps.Reader.ReadAllAsync())
        {
            step();
            await Task.Yield();
        }
    }
}
