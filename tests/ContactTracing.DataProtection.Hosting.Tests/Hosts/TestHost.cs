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
    private const int Begins = 2;

    private readonly IHost host;

    private TestHost(IHost host, FakeTimeProvider clock, LogLines log) => (this.host, Clock, Log) = (host, clock, log);

    public FakeTimeProvider Clock { get; }

    public LogLines Log { get; }

    public IServiceProvider Services => host.Services;

    /// <summary>How many runs have begun.</summary>
    public int Runs => Log.Count(Begins);

    public static async Task<TestHost> StartAsync(
        FakeTimeProvider clock, Action<IServiceCollection> register, IEnumerable<KeyValuePair<string, string?>>? configuration = null)
    {
        var log = new LogLines();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(configuration ?? []);
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddHealthChecks().AddContactTracingPurge();
        register(builder.Services);
        var host = new TestHost(builder.Build(), clock, log);
        await host.host.StartAsync();
        return host;
    }

    public Task StopAsync() => host.StopAsync();

    public Task HearsAsync(int eventId, int times = 1) => Eventually.Holds(() => Log.Count(eventId) >= times, $"event {eventId} was logged {times} times");

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
