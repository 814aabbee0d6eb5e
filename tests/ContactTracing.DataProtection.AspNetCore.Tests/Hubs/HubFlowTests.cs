using System.Net.Http.Headers;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.HubLines;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Hubs;

/// <summary>Calls of one connection: each acts as whoever the connection is then, for its own purpose, and no longer than it lasts.</summary>
public sealed class HubFlowTests
{
    [Theory]
    [InlineData(Epidemiologist, true)]
    [InlineData(Nurse, false)]
    public async Task RoleThatIsRevoked_IsMissedAtTheNextCall(string role, bool isRefused)
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"));
        await using var line = await clinic.ConnectAsync("/cases", clinic.TokenFor("10001", Nurse));

        Assert.Equal(clinic.Files.Current.Name, await line.InvokeAsync<string>("Read", clinic.Files.Current.Id));
        await line.InvokeAsync("Revoke", role);
        var failure = await Record.ExceptionAsync(() => line.InvokeAsync<string>("Read", clinic.Files.Current.Id));

        Assert.Equal(isRefused, failure is not null);
        Assert.Equal(isRefused ? 1 : 2, clinic.Files.Calls);
        Assert.Equal(("10001", isRefused ? AccessOutcome.PurposeNotServed : AccessOutcome.Permitted), (clinic.Trail[^1].ActorId, clinic.Trail[^1].Outcome));
    }

    // What guards itself, such as a decorator, is called by undeclared methods too.
    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.ServerSentEvents)]
    public async Task RoleThatIsRevoked_IsMissedBelowAnUndeclaredMethod(HttpTransportType transport)
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"));
        await using var line = await clinic.ConnectAsync("/cases", clinic.TokenFor("10001", Nurse), transport);

        Assert.Equal(clinic.Files.Current.Name, await line.InvokeAsync<string>("ReadByAGuardedService"));
        await line.InvokeAsync("Revoke", Epidemiologist);

        Assert.StartsWith("Access is refused.", await RefusalOf(() => line.InvokeAsync<string>("ReadByAGuardedService")), StringComparison.Ordinal);
        Assert.Equal(("10001", AccessOutcome.PurposeNotServed), (clinic.Trail[^1].ActorId, clinic.Trail[^1].Outcome));
    }

    [Fact]
    public async Task RoleThatIsRevoked_IsMissedInAnUndeclaredStream()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"));
        await using var line = await clinic.ConnectAsync("/cases", clinic.TokenFor("10001", Nurse));
        var names = new List<string>();

        await RefusalOf(async () =>
        {
            await foreach (var name in line.StreamAsync<string>("StreamOfAGuardedService"))
            {
                names.Add(name);
                await line.InvokeAsync("Revoke", Epidemiologist);
                clinic.Services.GetRequiredService<Pace>().Reach("revoked");
            }
        });

        Assert.Equal([clinic.Files.Current.Name], names);
    }

    // The request of the first poll is gone, and so is its actor.
    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.LongPolling)]
    public async Task UndeclaredMethod_ActsAsItsCaller_WhateverTheTransport(HttpTransportType transport)
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"));
        await using var line = await clinic.ConnectAsNurseAsync("/cases", transport);

        for (var call = 0; call < 3; call++)
        {
            Assert.Equal("10003456789 ", await line.InvokeAsync<string>("Undeclared"));
            Assert.Equal(clinic.Files.Current.Name, await line.InvokeAsync<string>("ReadByAGuardedService"));
        }
    }

    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.LongPolling)]
    public async Task WorkThatOutlivesAnUndeclaredCall_HasNobody(HttpTransportType transport)
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"));
        await using var line = await clinic.ConnectAsNurseAsync("/cases", transport);
        var pace = clinic.Services.GetRequiredService<Pace>();

        await line.InvokeAsync("BeginUndeclared");
        await line.InvokeAsync<string>("Undeclared");
        pace.Reach("call is over");

        await Assert.ThrowsAsync<AccessDeniedException>(() => pace.Work!);
        Assert.Equal((AccessOutcome.NoActor, null), (clinic.Trail[^1].Outcome, clinic.Trail[^1].ActorId));
    }

    // Whoever has sent the last of the polls is the user of the connection.
    [Fact]
    public async Task RoleThatTheNextTokenLacks_IsMissedOnceItHasBeenSent()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"));
        var token = clinic.TokenFor("10001", Nurse);
        await using var line = await clinic.ConnectAsync("/cases", token: null, HttpTransportType.LongPolling, options => options.HttpMessageHandlerFactory = inner => new Signing(() => token) { InnerHandler = inner });

        Assert.Equal(clinic.Files.Current.Name, await line.InvokeAsync<string>("Read", clinic.Files.Current.Id));
        token = clinic.TokenFor("10001", Epidemiologist);
        Exception? failure = null;
        for (var calls = 0; calls < 50 && failure is null; calls++)
        {
            failure = await Record.ExceptionAsync(() => line.InvokeAsync<string>("Read", clinic.Files.Current.Id));
        }

        Assert.Contains("Access is refused.", Assert.IsType<HubException>(failure).Message, StringComparison.Ordinal);
        Assert.Equal(("10001", AccessOutcome.PurposeNotServed, "CaseHub.Read"), (clinic.Trail[^1].ActorId, clinic.Trail[^1].Outcome, clinic.Trail[^1].Target));
    }

    [Fact]
    public async Task ParallelCalls_OfOneConnection_EachHaveTheirOwnPurposeAndGrant()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"), hubs: options => options.MaximumParallelInvocationsPerClient = 2);
        await using var line = await clinic.ConnectAsNurseAsync("/cases");

        var told = await Task.WhenAll(line.InvokeAsync<string>("Guide"), line.InvokeAsync<string>("Identify"));

        Assert.Equal(
            [string.Join(' ', Enumerable.Repeat("GuidanceAndFollowUp", 4)), string.Join(' ', Enumerable.Repeat("IdentifyContacts", 4))],
            told);
        Assert.Equal("10003456789 ", await line.InvokeAsync<string>("Undeclared"));
        Assert.Equal(["CaseHub.Guide", "CaseHub.Identify"], clinic.Trail.Select(entry => entry.Target).Order());
    }

    // The connection is still there, and so is the request that made it.
    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.LongPolling)]
    public async Task WorkThatOutlivesItsCall_HasNobody(HttpTransportType transport)
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"));
        await using var line = await clinic.ConnectAsNurseAsync("/cases", transport);
        var pace = clinic.Services.GetRequiredService<Pace>();

        Assert.Equal(clinic.Files.Current.Name, await line.InvokeAsync<string>("ReadAndGoOn"));
        pace.Reach("call is over");

        await Assert.ThrowsAsync<AccessDeniedException>(() => pace.Work!);
        Assert.Equal((AccessOutcome.NoActor, null), (clinic.Trail[^1].Outcome, clinic.Trail[^1].ActorId));
    }

    [Fact]
    public async Task Connections_AreEachTheirOwnActor()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"));
        var users = Enumerable.Range(0, 16).Select(number => $"1{number:000}").ToArray();

        await Task.WhenAll(users.Select(async user =>
        {
            await using var line = await clinic.ConnectAsync("/cases", clinic.TokenFor(user, Nurse));
            for (var call = 0; call < 5; call++)
            {
                Assert.Equal(clinic.Files.Current.Name, await line.InvokeAsync<string>("Read", clinic.Files.Current.Id));
            }
        }));

        Assert.Equal(users.ToDictionary(user => user, _ => 10), clinic.Trail.GroupBy(entry => entry.ActorId!).ToDictionary(entries => entries.Key, entries => entries.Count()));
    }

    // The client of SignalR would send the token with which it has begun.
    private sealed class Signing(Func<string> token) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token());
            return base.SendAsync(request, cancellationToken);
        }
    }
}
