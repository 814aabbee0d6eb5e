using System.Diagnostics.Metrics;
using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Purges;
using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.DataProtection.Hosting.Tests.Observing;

/// <summary>The instruments, as a listener hears them.</summary>
public sealed class PurgeMetricsTests
{
    private readonly ScriptedPurge cases = new(Policies.Of("Hospital.Case"));

    [Fact]
    public async Task LongRun_IsCountedWhileItGoesOn_AndOnceInAll()
    {
        using var heard = new Measurements();
        var (counted, goOn) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        cases.Script = async (_, run, _) =>
        {
            run.Progress!.Report(cases.EvidenceOf(run, 10));
            run.Progress.Report(cases.EvidenceOf(run, 25));
            counted.SetResult();
            await goOn.Task;
            return (30, PurgeOutcome.Completed);
        };
        await using var host = await StartAsync(heard);
        await counted.Task;
        Assert.Equal(25, heard.Sum("contact_tracing.purge.deleted"));

        goOn.SetResult();
        await host.HearsAsync(eventId: 3);

        Assert.Equal(30, heard.Sum("contact_tracing.purge.deleted"));
        Assert.Equal(
            ["contact_tracing.purge.outcome=Completed contact_tracing.record_type=Hospital.Case"], heard.Tags("contact_tracing.purge.duration"));
        Assert.Equal(["contact_tracing.record_type=Hospital.Case"], heard.Tags("contact_tracing.purge.deleted"));
        Assert.Empty(heard.Tags("contact_tracing.purge.failures"));
    }

    [Fact]
    public async Task AttemptThatGoesOn_CountsNothingTwice()
    {
        using var heard = new Measurements();
        cases.Script = (attempt, run, _) =>
        {
            run.Progress!.Report(cases.EvidenceOf(run, 10 * attempt));
            return attempt == 1 ? throw new TimeoutException() : Task.FromResult((25L, PurgeOutcome.Completed));
        };
        await using var host = await StartAsync(heard);
        await host.RestsAsync(eventId: 11);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.HearsAsync(eventId: 3);

        Assert.Equal((25, 1), (heard.Sum("contact_tracing.purge.deleted"), heard.Sum("contact_tracing.purge.failures")));
        Assert.Equal(
            ["contact_tracing.record_type=Hospital.Case error.type=System.TimeoutException"], heard.Tags("contact_tracing.purge.failures"));
    }

    [Fact]
    public async Task Gauges_TellWhatTheStoreSaidLast_SummedOverStores()
    {
        using var heard = new Measurements();
        var archive = new ScriptedPurge(cases.Policy) { Preview = static () => new() { Due = 1, Expired = 1, Blocked = 1 } };
        cases.Preview = static () => new() { Due = 3, Expired = 2, Blocked = 4 };
        await using var host = await StartAsync(heard, archive);
        await host.HearsAsync(eventId: 3, times: 2);

        heard.Observe();
        Assert.Equal(
            (4, 3, 5), (heard.Last("contact_tracing.purge.due"), heard.Last("contact_tracing.purge.expired"), heard.Last("contact_tracing.purge.blocked")));

        cases.Preview = static () => new();
        await host.CheckAsync();
        heard.Observe();
        Assert.Equal(1, heard.Last("contact_tracing.purge.due"));
    }

    [Fact]
    public async Task Instruments_HaveTheDocumentedUnits()
    {
        using var heard = new Measurements();
        await using var host = await StartAsync(heard);
        await host.HearsAsync(eventId: 3);

        Assert.Equal(
            [
                "contact_tracing.purge.blocked {record}", "contact_tracing.purge.deleted {record}", "contact_tracing.purge.due {record}",
                "contact_tracing.purge.duration s", "contact_tracing.purge.expired {record}", "contact_tracing.purge.failures {failure}",
            ],
            heard.Instruments.Order(StringComparer.Ordinal));
    }

    private async Task<TestHost> StartAsync(Measurements heard, params ScriptedPurge[] others)
    {
        var host = await TestHost.StartAsync(Instants.Clock(), services =>
        {
            services.AddSingleton<IMeterFactory>(heard);
            var builder = services.AddContactTracingPurge();
            cases.AddTo(builder);
            Array.ForEach(others, other => other.AddTo(builder));
        });
        return host;
    }
}
