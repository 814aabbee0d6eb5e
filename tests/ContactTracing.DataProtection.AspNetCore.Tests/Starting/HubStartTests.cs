using ContactTracing.DataProtection.AspNetCore.Hubs;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Starting;

/// <summary>Hubs with which nothing starts, each beside one with which it does.</summary>
public sealed class HubStartTests
{
    public static TheoryData<string, string, Action<WebApplication>> Contradictory => new()
    {
        { "CareHub.Steer", "purposes that exclude", app => app.MapHub<CareHub>("/x") },
        { "OpenHub.Greet", "purposes that exclude", app => app.MapHub<OpenHub>("/x").RequireNeedToKnow(Why, TracingPurpose.Care) },
        { "NursesHub.Read", "roles that exclude", app => app.MapHub<NursesHub>("/x") },
        { "NoPurposeHub.OnConnectedAsync", "no purpose", app => app.MapHub<NoPurposeHub>("/x") },
        { "RefuseHub.Read", "an operation", app => app.MapHub<RefuseHub>("/x") },
        { "EarlyHub", "when it is made", app => app.MapHub<EarlyHub>("/x") },
        { "ForgottenHub.Read", "declares a need to know", app => app.MapHub<ForgottenHub>("/x") },
    };

    [Theory]
    [MemberData(nameof(Contradictory))]
    public async Task MethodThatNobodyCouldBePermitted_IsNamed(string name, string problem, Action<WebApplication> map)
    {
        await using var clinic = Build(map, AddHubs);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(clinic.StartAsync);

        Assert.Contains($"'{name}'", failure.Message, StringComparison.Ordinal);
        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HubThatIsDeclaredOnItsMethods_ClassOrRoute_OrDeclaresNothing_Starts()
    {
        await using var clinic = Build(
            app =>
            {
                app.MapHub<OpenHub>("/method");
                app.MapHub<OpenHub>("/route").RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);
                app.MapHub<ForgottenHub>("/grant").RequireNeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp);
                app.MapHub<EmptyHub>("/empty");
            },
            AddHubs);

        Assert.Null(await Record.ExceptionAsync(clinic.StartAsync));
    }

    // Calls of Blazor are events of a page, many for each click, and what they begin goes on after them.
    [Fact]
    public void HubOfBlazor_IsHeldByItsRouteOnly()
    {
        var blazor = Type.GetType("Microsoft.AspNetCore.Components.Server.ComponentHub, Microsoft.AspNetCore.Components.Server", throwOnError: true)!;
        var endpoint = new Endpoint(null, new EndpointMetadataCollection(new NeedToKnowAttribute(Why, TracingPurpose.Care)), "/_blazor");

        Assert.Null(new HubDeclarations().Of(endpoint, blazor, blazor.GetMethods()[0]));
        Assert.NotNull(new HubDeclarations().Of(endpoint, typeof(EmptyHub), typeof(EmptyHub).GetMethod(nameof(EmptyHub.Hours))!));
    }

    // A store that is missing is told by the options, and not by the first hub that is mapped.
    [Fact]
    public async Task HubWithoutAnAuditStore_IsNamedAsAnyEndpoint()
    {
        await using var clinic = Build(app => app.MapHub<OpenHub>("/x"), builder =>
        {
            builder.Services.AddContactTracingAccess(Policy);
            builder.Services.AddSignalR();
        });

        Assert.Contains("IAuditStore", (await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(clinic.StartAsync)).Message, StringComparison.Ordinal);
    }

    private static void AddHubs(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IAuditStore>(new InMemoryAuditStore());
        builder.Services.AddContactTracingAccess(Policy);
        builder.Services.AddSignalR();
    }

    private sealed class OpenHub : Hub
    {
        [NeedToKnow(Why, TracingPurpose.GuidanceAndFollowUp)]
        public Task Greet() => Clients.Caller.SendAsync("hello");
    }

    private sealed class EmptyHub : Hub
    {
        public string Hours() => "8 to 18";
    }

    [NeedToKnow(Why, TracingPurpose.Care)]
    private sealed class CareHub : Hub
    {
        [NeedToKnow(Why, TracingPurpose.Steering)]
        public Task Steer() => Clients.Caller.SendAsync("steered");
    }

    [NeedToKnow(Why, TracingPurpose.Care, Roles = ["nurse"])]
    private sealed class NursesHub : Hub
    {
        [NeedToKnow(Why, TracingPurpose.Care, Roles = ["physician"])]
        public Task Read() => Clients.Caller.SendAsync("read");
    }

    private sealed class NoPurposeHub : Hub
    {
        [NeedToKnow(Why)]
        public override Task OnConnectedAsync() => base.OnConnectedAsync();
    }

    private sealed class RefuseHub : Hub
    {
        [AuditedAs(AuditOperation.Refuse)]
        [NeedToKnow(Why, TracingPurpose.Care)]
        public Task Read() => Clients.Caller.SendAsync("read");
    }

    [NeedToKnow(Why, TracingPurpose.Care)]
    private sealed class EarlyHub(AccessGrant grant) : Hub
    {
        public string Read() => grant.Justification;
    }

    private sealed class ForgottenHub : Hub
    {
        public string Read(AccessGrant grant) => grant.Justification;
    }
}
