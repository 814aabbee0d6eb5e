using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ContactTracing.DataProtection.Hosting.Tests.Hosts;

/// <summary>A real host with a clock that tests move.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private const int Begins = 2, Ends = 18;

    private readonly IHost host;
    private readonly WatchedClock watched;

    private TestHost(IHost host, FakeTimeProvider clock, WatchedClock watched, LogLines log) =>
        (this.host, Clock, this.watched, Log) = (host, clock, watched, log);

    public FakeTimeProvider Clock { get; }

    public LogLines Log { get; }

    public IServiceProvider Services => host.Services;

    /// <summary>How many runs have begun.</summary>
    public int Runs => Log.Count(Begins);

    public static async Task<TestHost> StartAsync(
        FakeTimeProvider clock, Action<IServiceCollection> register, IEnumerable<KeyValuePair<string, string?>>? configuration = null)
    {
        var watched = new WatchedClock(clock);
        var log = new LogLines(watched);
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(configuration ?? []);
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(watched);
        builder.Services.AddHealthChecks().AddContactTracingPurge();
        register(builder.Services);
        var host = new TestHost(builder.Build(), clock, watched, log);
        await host.host.StartAsync();
        return host;
    }

    /// <summary>Moves the clock of a host that waits for its next run, by a minute or more, until the host has seen it: it waits anew, or has begun a run.</summary>
    public Task AdvanceAsync(TimeSpan step)
    {
        var (waits, runs) = (watched.Waits, Runs);
        Clock.Advance(step);
        return Eventually.Holds(() => watched.Waits > waits || Runs > runs, "the host saw that time had passed");
    }

    public Task StopAsync() => host.StopAsync();

    public Task HearsAsync(int eventId, int times = 1) => Eventually.Holds(() => Log.Count(eventId) >= times, $"event {eventId} was logged {times} times");

    /// <summary>Waits until the host has said so and then begun to wait for its clock. A clock that moves before that moves unseen.</summary>
    public async Task RestsAsync(int eventId, int times = 1)
    {
        await HearsAsync(eventId, times);
        var line = Log.Purges.Where(line => line.EventId == eventId).ElementAt(times - 1);
        await Eventually.Holds(() => watched.Waits > line.Waits, $"the host waited after event {eventId}");
    }

    /// <summary>Waits until so many runs have ended that left no type open, and the host waits for the next.</summary>
    public Task RunsAsync(int runs = 1) => RestsAsync(Ends, runs);

    public async Task<HealthReportEntry> CheckAsync()
    {
        var report = await Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        return report.Entries[ContactTracingHealthCheckExtensions.DefaultName];
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
