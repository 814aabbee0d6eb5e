using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Purges;

namespace ContactTracing.DataProtection.Hosting.Tests.Running;

/// <summary>Whether a purge was stopped, its token tells, and not what a driver throws: some have an exception of their own for it.</summary>
public sealed class CancellationTests
{
    private const int Failed = 5, OutOfTime = 6, StoppedWithHost = 7, Lost = 8;

    private readonly ScriptedPurge cases = new(Policies.Of("Hospital.Case"));

    [Fact]
    public async Task OwnExceptionOfAStoreWhoseTimeIsUp_IsTheTime()
    {
        await using var host = await StoppedByTimeAsync(static () => new InvalidOperationException("Operation cancelled by user."));

        await host.HearsAsync(OutOfTime);
        Assert.Equal(0, host.Log.Count(Failed));
    }

    [Fact]
    public async Task OwnExceptionOfAStoreWhoseHostStops_IsTheStop()
    {
        cases.Script = static async (_, _, stop) =>
        {
            await Task.WhenAny(Task.Delay(Timeout.InfiniteTimeSpan, stop));
            throw new InvalidOperationException("Operation cancelled by user.");
        };
        await using var host = await StartAsync();
        var stopping = host.StopAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        await stopping;

        Assert.Equal((1, 0), (host.Log.Count(StoppedWithHost), host.Log.Count(Failed)));
    }

    [Fact]
    public async Task CancellationThatNobodyAskedFor_IsAFailure()
    {
        cases.Script = static (_, _, _) => throw new TaskCanceledException("The request was canceled due to the configured HttpClient.Timeout.");
        await using var host = await StartAsync();

        await host.HearsAsync(Failed);
        Assert.Equal(0, host.Log.Count(OutOfTime));
    }

    [Fact]
    public async Task EvidenceThatIsLostWhileTheTimeIsUp_IsInTheLog()
    {
        var lost = cases.EvidenceOf(PurgeRun.Start(TimeProvider.System), 12);
        await using var host = await StoppedByTimeAsync(() => new PurgeEvidenceException("No room", lost, new IOException()));

        await host.HearsAsync(Lost);
    }

    private async Task<TestHost> StoppedByTimeAsync(Func<Exception> failure)
    {
        cases.Script = async (_, _, stop) =>
        {
            await Task.WhenAny(Task.Delay(Timeout.InfiniteTimeSpan, stop));
            throw failure();
        };
        var host = await StartAsync();
        host.Clock.Advance(TimeSpan.FromHours(1));
        return host;
    }

    private async Task<TestHost> StartAsync()
    {
        var host = await TestHost.StartAsync(Instants.Clock(), services => cases.AddTo(services.AddContactTracingPurge()));
        await Eventually.Holds(() => cases.Runs.Count == 1, "the purge began");
        return host;
    }
}
