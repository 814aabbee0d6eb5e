using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using ContactTracing.DataProtection.AspNetCore.Tests.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.HubLines;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Hubs;

/// <summary>What a hub does when a connection comes and goes.</summary>
public sealed class HubLifetimeTests
{
    [Theory]
    [InlineData(Nurse, true)]
    [InlineData(Epidemiologist, false)]
    public async Task OnConnected_IsHeldToItsDeclaration(string role, bool isPermitted)
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<ShiftHub>("/shift"));
        var closed = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);

        await using var line = new HubConnectionBuilder()
            .WithUrl(new Uri(clinic.Client.BaseAddress!, "/shift"), options => options.AccessTokenProvider = () => Task.FromResult<string?>(clinic.TokenFor("10001", role))).Build();
        line.Closed += failure => Task.FromResult(closed.TrySetResult(failure));
        var name = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        line.On<string>("name", name.SetResult);
        await line.StartAsync();

        if (isPermitted)
        {
            Assert.Equal(clinic.Files.Current.Name, await name.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        }
        else
        {
            Assert.Contains("Access is refused.", (await closed.Task.WaitAsync(TimeSpan.FromSeconds(30)))!.Message, StringComparison.Ordinal);
            Assert.All(clinic.Log.Lines, one => Assert.DoesNotMatch("PurposeNotServed|10001|epidemiologist|The nurse|AccessDenied", one));
        }

        var entry = clinic.Trail[0];
        Assert.Equal(("ShiftHub.OnConnectedAsync", AuditOperation.Consult, isPermitted ? "Permitted" : "PurposeNotServed"), (entry.Target, entry.Requested, entry.Outcome.ToString()));
    }

    // Cleaning up is not refused to anybody; what declares a need of its own is.
    [Theory]
    [InlineData("/shift", 0)]
    [InlineData("/declared", 1)]
    public async Task OnDisconnected_IsHeld_WhereItDeclaresANeedItself(string path, int entries)
    {
        await using var clinic = await OpenWithHubsAsync(app =>
        {
            app.MapHub<ShiftHub>("/shift").RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);
            app.MapHub<LeavingHub>("/declared");
        });

        await using (var line = await clinic.ConnectAsNurseAsync(path))
        {
            // SignalR answers a call only after OnConnectedAsync has ended; who leaves in the middle of that is not told goodbye.
            await line.InvokeAsync(nameof(ShiftHub.Ping));
            await line.StopAsync();
        }

        await clinic.Services.GetRequiredService<Pace>().WaitFor("gone");
        Assert.Equal(entries, clinic.Trail.Calls().Count(entry => entry.Target.EndsWith("OnDisconnectedAsync", StringComparison.Ordinal)));
    }

    private sealed class ShiftHub(PatientFiles files, AccessGuard guard, Pace pace) : Hub
    {
        [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
        public override async Task OnConnectedAsync() =>
            await Clients.Caller.SendAsync("name", (await PatientFileView.OpenAsync(guard, Context.GetAccessGrant(), files.Current)).Name);

        public Task Ping() => Task.CompletedTask;

        public override Task OnDisconnectedAsync(Exception? exception)
        {
            pace.Reach("gone");
            return Task.CompletedTask;
        }
    }

    private sealed class LeavingHub(PatientFiles files, AccessGuard guard, Pace pace) : Hub
    {
        public Task Ping() => Task.CompletedTask;

        [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
        public override async Task OnDisconnectedAsync(Exception? exception)
        {
            await PatientFileView.OpenAsync(guard, Context.GetAccessGrant(), files.Current);
            pace.Reach("gone");
        }
    }
}
