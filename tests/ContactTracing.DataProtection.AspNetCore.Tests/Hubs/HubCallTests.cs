using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using ContactTracing.DataProtection.AspNetCore.Tests.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.HubLines;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Hubs;

/// <summary>Who may call a method of a hub, and what is in the trail before it runs.</summary>
public sealed class HubCallTests
{
    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.ServerSentEvents)]
    [InlineData(HttpTransportType.LongPolling)]
    public async Task WhoMay_IsAnswered_AfterOneEntryForTheCallAndOneForTheRecord(HttpTransportType transport)
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"));
        await using var line = await clinic.ConnectAsNurseAsync("/cases", transport);
        Assert.Empty(clinic.Trail);

        for (var call = 1; call <= 3; call++)
        {
            Assert.Equal(clinic.Files.Current.Name, await line.InvokeAsync<string>("Read", clinic.Files.Current.Id));
            Assert.Equal(["CaseHub.Read", typeof(PatientFile).FullName], clinic.Trail.Skip(2 * (call - 1)).Select(entry => entry.Target));
        }

        Assert.All(clinic.Trail, entry => Assert.Equal(
            ("10003456789", TracingPurpose.GuidanceAndFollowUp, Why, AccessOutcome.Permitted, AuditOperation.Consult),
            (entry.ActorId, entry.Purpose, entry.Justification, entry.Outcome, entry.Operation)));
    }

    [Theory]
    [InlineData("physician", AccessOutcome.RoleMissing)]
    [InlineData(Epidemiologist, AccessOutcome.PurposeNotServed)]
    public async Task WhoMayNot_IsRefused_AndNamedInTheTrail(string role, AccessOutcome reason)
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"));
        await using var line = await clinic.ConnectAsync("/cases", clinic.TokenFor("20001", role));

        var told = await RefusalOf(() => line.InvokeAsync<string>("Read", clinic.Files.Current.Id));

        Assert.StartsWith("Access is refused.", told, StringComparison.Ordinal);
        Assert.Equal(0, clinic.Files.Calls);
        var entry = Assert.Single(clinic.Trail);
        Assert.Equal(("20001", reason, AuditOperation.Refuse, "CaseHub.Read"), (entry.ActorId, entry.Outcome, entry.Operation, entry.Target));
        Assert.Equal("20001 ", await line.InvokeAsync<string>("Undeclared"));
    }

    [Fact]
    public async Task Nobody_IsRefused_WhereTheConnectionIsOpenToAll()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"));
        await using var line = await clinic.ConnectAsync("/cases", token: null);

        Assert.Equal("Sign in as yourself and try again.", await RefusalOf(() => line.InvokeAsync<string>("Read", clinic.Files.Current.Id)));
        Assert.Equal((null, AccessOutcome.NoActor), (Assert.Single(clinic.Trail).ActorId, clinic.Trail[0].Outcome));
    }

    [Theory]
    [InlineData("Read", true, Why)]
    [InlineData("Prescribe", false, Why)]
    [InlineData("Greet", true, "The team follows its patients.")]
    public async Task ClassAndMethod_BothHold_ForEachCall(string method, bool isPermitted, string justification)
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<WardHub>("/ward"), options: options => options.PurposeHeader = "X-Purpose");
        await using var line = await clinic.ConnectAsync("/ward", clinic.TokenFor("10001", Nurse), configure: options => options.Headers["X-Purpose"] = "GuidanceAndFollowUp");

        var failure = await Record.ExceptionAsync(() => line.InvokeAsync<string>(method));

        Assert.Equal(isPermitted, failure is null);
        var entry = Assert.Single(clinic.Trail.Calls());
        Assert.Equal(($"WardHub.{method}", justification, isPermitted ? AccessOutcome.Permitted : AccessOutcome.RoleMissing), (entry.Target, entry.Justification, entry.Outcome));
        Assert.Contains(clinic.Trail, one => one.Target == "/ward" && one.Outcome == AccessOutcome.Permitted);
    }

    [Theory]
    [InlineData("/cases", 1)]
    [InlineData("/open", 0)]
    public async Task DeclarationOfTheRoute_HoldsForItsCalls_AndForNoOtherRoute(string path, int entries)
    {
        await using var clinic = await OpenWithHubsAsync(app =>
        {
            app.MapHub<CaseHub>("/open");
            app.MapHub<CaseHub>("/cases").RequireNeedToKnow("The team works.", TracingPurpose.GuidanceAndFollowUp, TracingPurpose.IdentifyContacts);
        }, options: options => options.PurposeHeader = "X-Purpose");
        await using var line = await clinic.ConnectAsync(path, clinic.TokenFor("10003456789", Nurse), configure: options => options.Headers["X-Purpose"] = "GuidanceAndFollowUp");

        var told = await line.InvokeAsync<string>("Undeclared");

        Assert.Equal("10003456789 " + (entries == 0 ? "" : "GuidanceAndFollowUp"), told);
        Assert.Equal(entries, clinic.Trail.Calls().Count(entry => entry.Justification == "The team works."));
    }

    [Theory]
    [InlineData("Note", AuditOperation.Update)]
    [InlineData("RemoveNote", AuditOperation.Delete)]
    [InlineData("Show", AuditOperation.Consult)]
    [InlineData("ReadSymptoms", AuditOperation.Consult)]
    public async Task Method_TellsTheOperation_UnlessItSaysSo(string method, AuditOperation operation)
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<CaseHub>("/cases"));
        await using var line = await clinic.ConnectAsNurseAsync("/cases");

        await Record.ExceptionAsync(() => line.InvokeAsync(method));

        Assert.Equal(operation, clinic.Trail[0].Operation);
        Assert.Equal("CaseHub." + method, clinic.Trail[0].Target);
    }

    [Fact]
    public async Task HubWithoutDeclarations_IsLeftAlone()
    {
        await using var clinic = await OpenWithHubsAsync(app => app.MapHub<HoursHub>("/hours"));
        await using var line = await clinic.ConnectAsync("/hours", token: null);

        Assert.Equal("8 to 18", await line.InvokeAsync<string>("Hours"));
        Assert.Equal(8, await line.StreamAsync<int>("Opening").FirstAsync());
        var failure = await Assert.ThrowsAsync<HubException>(() => line.InvokeAsync("Fail"));

        Assert.DoesNotContain("traceId", failure.Message, StringComparison.Ordinal);
        Assert.Empty(clinic.Trail);
    }

    private sealed class HoursHub : Hub
    {
        public string Hours() => "8 to 18";

        public async IAsyncEnumerable<int> Opening()
        {
            await Task.Yield();
            yield return 8;
        }

        public void Fail() => throw new UnauthorizedAccessException("a file of the server");
    }
}
