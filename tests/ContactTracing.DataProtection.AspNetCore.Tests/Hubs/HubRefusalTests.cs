using System.Collections.Concurrent;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.HubLines;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Hubs;

/// <summary>What a caller and the log hear of a refusal, before a method and inside it.</summary>
public sealed class HubRefusalTests
{
    private const string Data = "RecordExpired|NotServed|RoleMissing|10003456789|tracing-nurse|epidemiologist|Camille|Lou|anosmia|The nurse";

    [Fact]
    public async Task EveryReason_HasTheSameWords_AndTheLogHasNone()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"), hubs: options => options.EnableDetailedErrors = true);
        await using var line = await clinic.ConnectAsNurseAsync("/cases");
        await using var other = await clinic.ConnectAsync("/cases", clinic.TokenFor("20001", Epidemiologist));

        string[] told =
        [
            await RefusalOf(() => line.InvokeAsync<string>("Read", clinic.Files.Expired.Id)),
            await RefusalOf(() => line.InvokeAsync<string>("Read", Guid.NewGuid())),
            await RefusalOf(() => line.InvokeAsync<string>("ReadSymptoms")),
            await RefusalOf(() => line.InvokeAsync<string>("Refused")),
            await RefusalOf(() => other.InvokeAsync<string>("Read", clinic.Files.Current.Id)),
        ];

        Assert.All(told, one => Assert.Equal(told[0], one));
        Assert.Equal(5, clinic.Log.Lines.Count(line => line.Contains("Access is refused at CaseHub.", StringComparison.Ordinal)));
        var logged = clinic.Log.Lines.Where(line => line.Contains("Failed to invoke hub method", StringComparison.Ordinal)).ToArray();
        Assert.Equal(5, logged.Length);
        Assert.All(logged, line => Assert.DoesNotContain(nameof(AccessDeniedException), line, StringComparison.Ordinal));
        Assert.All(clinic.Log.Lines, line => Assert.DoesNotMatch(Data + "|" + clinic.Files.Expired.Id, line));
    }

    [Fact]
    public async Task TraceOfTheCaller_IsInTheLog()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"));
        await using var line = await clinic.ConnectAsNurseAsync("/cases");

        var told = (await Assert.ThrowsAsync<HubException>(() => line.InvokeAsync<string>("Read", clinic.Files.Expired.Id))).Message;

        var trace = told[(told.IndexOf("traceId: ", StringComparison.Ordinal) + "traceId: ".Length)..];
        Assert.Contains(clinic.Log.Lines, one => one.StartsWith($"Information: Access is refused at CaseHub.Read, trace {trace}.", StringComparison.Ordinal));
    }

    // Whatever a filter makes of an exception, it has no more of a refusal than the caller; also where it was added before the gate was.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FiltersOfTheApplication_SeeNoMoreThanTheCaller(bool isBefore)
    {
        var seen = new Seeing();
        await using var clinic = Build(app => app.MapHub<CaseHub>("/cases"), builder =>
        {
            Action[] steps = [() => builder.Services.AddSignalR(options => options.AddFilter(seen)), () => builder.Services.AddContactTracingAccess(Policy)];
            Array.ForEach(isBefore ? steps : [.. steps.Reverse()], step => step());
            builder.Services.AddSingleton<IAuditStore>(new InMemoryAuditStore());
            builder.Services.AddSingleton<Pace>();
        });
        await clinic.StartAsync();
        await using var line = await clinic.ConnectAsNurseAsync("/cases");

        await RefusalOf(() => line.InvokeAsync<string>("Refused"));
        await RefusalOf(() => line.InvokeAsync<string>("Read", clinic.Files.Expired.Id));

        Assert.All(seen.Failures, failure => Assert.Null(Assert.IsType<HubException>(failure).InnerException));
        Assert.Equal(2, seen.Failures.Count);
    }

    [Theory]
    [InlineData(Nurse)]
    [InlineData(null)]
    public async Task TrailThatCannotBeWritten_ShowsNothingToAnybody_AndGoesOnWhenItCan(string? role)
    {
        var store = new HeldStore();
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"), store);
        await using var line = await clinic.ConnectAsync("/cases", role is null ? null : clinic.TokenFor("10003456789", role));
        store.IsBroken = true;

        Assert.Equal("Nothing can be shown at the moment. Try again later.", await RefusalOf(() => line.InvokeAsync<string>("Read", clinic.Files.Current.Id)));

        Assert.Equal(0, clinic.Files.Calls);
        Assert.Single(clinic.Log.Lines, one => one.StartsWith("Error: Access is refused at CaseHub.Read", StringComparison.Ordinal) && one.Contains(typeof(AuditException).FullName!, StringComparison.Ordinal));
        Assert.All(clinic.Log.Lines, one => Assert.DoesNotMatch(Data + "|secret", one));
        store.IsBroken = false;
        Assert.Equal(role is null, await Record.ExceptionAsync(() => line.InvokeAsync<string>("Read", clinic.Files.Current.Id)) is not null);
    }

    [Fact]
    public async Task MethodWaits_UntilTheEntryIsWritten()
    {
        var store = new HeldStore { IsHeld = true };
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"), store);
        await using var line = await clinic.ConnectAsNurseAsync("/cases");

        var answer = line.InvokeAsync<string>("Read", clinic.Files.Current.Id);
        await store.Asked;
        Assert.Equal((0, 0), (clinic.Files.Calls, store.Entries.Count));
        store.Release();

        Assert.Equal(clinic.Files.Current.Name, await answer);
    }

    private sealed class Seeing : IHubFilter
    {
        public ConcurrentQueue<Exception> Failures { get; } = new();

        public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
        {
            try
            {
                return await next(invocationContext);
            }
            catch (Exception failure)
            {
                Failures.Enqueue(failure);
                throw;
            }
        }
    }
}
