using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Purges;

namespace ContactTracing.DataProtection.Hosting.Tests.Running;

/// <summary>A host that is asked to stop ends the batch, or gives it up when that takes too long.</summary>
public sealed class DrainTests
{
    private readonly ScriptedPurge cases = new(Policies.Of("Hospital.Case"));
    private readonly ScriptedPurge contacts = new(Policies.Of("Hospital.Contact"));
    private readonly TaskCompletionSource began = new(TaskCreationOptions.RunContinuationsAsynchronously), goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CancellationToken token;

    [Fact]
    public async Task Batch_IsEnded_AndNoOtherIsBegun()
    {
        await using var host = await StartAsync(waitsForTheTest: true);
        await began.Task;

        var stopping = host.StopAsync();
        await Task.Delay(50);
        Assert.False(token.IsCancellationRequested);
        Assert.False(stopping.IsCompleted);
        goOn.SetResult();
        await stopping;

        Assert.True(token.IsCancellationRequested);
        Assert.Equal((1, 0), (host.Log.Count(7), host.Log.Count(5)));
        Assert.Empty(contacts.Runs);
    }

    [Fact]
    public async Task BatchThatTakesTooLong_IsGivenUp_AtTheEndOfTheDrainTime()
    {
        await using var host = await StartAsync(waitsForTheTest: false);
        await began.Task;

        var stopping = host.StopAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        await Task.Delay(50);
        Assert.False(token.IsCancellationRequested);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await stopping;

        Assert.True(token.IsCancellationRequested);
        Assert.Equal(1, host.Log.Count(7));
    }

    [Fact]
    public async Task HostThatWaits_StopsAtOnce()
    {
        cases.Script = static (_, _, _) => Task.FromResult((0L, PurgeOutcome.Completed));
        await using var host = await TestHost.StartAsync(Instants.Clock(), services => cases.AddTo(services.AddContactTracingPurge()));
        await host.HearsAsync(eventId: 3);

        await host.StopAsync();

        Assert.Equal((0, 1), (host.Log.Count(7), host.Runs));
    }

    private Task<TestHost> StartAsync(bool waitsForTheTest)
    {
        cases.Script = async (_, run, stop) =>
        {
            token = stop;
            began.SetResult();
            await (waitsForTheTest ? goOn.Task : Task.Delay(Timeout.InfiniteTimeSpan, stop));
            run.Progress!.Report(cases.EvidenceOf(run, 1));
            stop.ThrowIfCancellationRequested();
            return (1, PurgeOutcome.Completed);
        };
        return TestHost.StartAsync(Instants.Clock(), services =>
        {
            var builder = services.AddContactTracingPurge();
            cases.AddTo(builder);
            contacts.AddTo(builder);
        });
    }
}
