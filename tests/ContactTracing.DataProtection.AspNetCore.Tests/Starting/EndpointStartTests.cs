using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Starting;

/// <summary>Endpoints with which nothing starts, each beside one with which it does.</summary>
public sealed class EndpointStartTests
{
    public static TheoryData<string, Action<WebApplication>> Contradictory => new()
    {
        { "no purpose", app => app.MapGet("/x", () => "").RequireNeedToKnow(Why) },
        { "no purpose", app => app.MapGet("/x", [NeedToKnow(Why)] () => "") },
        { "no justification", app => app.MapGet("/x", () => "").RequireNeedToKnow(" ", TracingPurpose.Care) },
        { "purposes that exclude", app => app.MapGroup("").RequireNeedToKnow(Why, TracingPurpose.Care).MapGet("/x", () => "").RequireNeedToKnow(Why, TracingPurpose.Steering) },
        {
            "roles that exclude", app => app.MapGroup("").RequireNeedToKnow(new NeedToKnowAttribute(Why, TracingPurpose.Care) { Roles = ["a"] })
                .MapGet("/x", () => "").RequireNeedToKnow(new NeedToKnowAttribute(Why, TracingPurpose.Care) { Roles = ["b"] })
        },
        { "an operation", app => app.MapGet("/x", [AuditedAs(AuditOperation.Refuse)] () => "").RequireNeedToKnow(Why, TracingPurpose.Care) },
        { "caches its output", app => app.MapGet("/x", () => "").CacheOutput().RequireNeedToKnow(Why, TracingPurpose.Care) },
        { "caches its output", app => app.MapGet("/x", [OutputCache(Duration = 5)] () => "").RequireNeedToKnow(Why, TracingPurpose.Care) },
    };

    [Theory]
    [MemberData(nameof(Contradictory))]
    public async Task EndpointThatNobodyCouldBePermitted_IsNamed(string problem, Action<WebApplication> map)
    {
        await using var clinic = Build(map, builder =>
        {
            builder.Services.AddSingleton<IAuditStore>(new InMemoryAuditStore());
            builder.Services.AddOutputCache();
            builder.Services.AddContactTracingAccess(Policy);
        });

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(clinic.StartAsync);

        Assert.Contains("GET /x", failure.Message, StringComparison.Ordinal);
        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CacheOfAnEndpointThatDeclaresNothing_Starts()
    {
        await using var clinic = await OpenAsync(
            app =>
            {
                app.MapGet("/hours", () => "8 to 18").CacheOutput();
                app.MapGet("/x", [OutputCache(NoStore = true)] () => "").RequireNeedToKnow(Why, TracingPurpose.Care);
            },
            build: builder => builder.Services.AddOutputCache());

        Assert.Equal("8 to 18", await clinic.Client.GetStringAsync("/hours"));
    }

    [Fact]
    public async Task DeclarationThatNothingEnforces_IsNamed()
    {
        await using var clinic = Build(app => app.MapGet("/files", () => "reached").RequireNeedToKnow(Why, TracingPurpose.Care), _ => { });

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(clinic.StartAsync);

        Assert.Contains("AddContactTracingAccess", failure.Message, StringComparison.Ordinal);
    }

    // The attribute alone runs nothing of this package; what reads data asks for a grant or a guard, and there is none.
    [Fact]
    public async Task AttributeThatNothingEnforces_LeavesTheHandlerWithoutAGrant()
    {
        await using var clinic = Build(app => app.MapGet("/files", [NeedToKnow(Why, TracingPurpose.Care)] (AccessGrant grant) => grant.Justification), _ => { });

        await Assert.ThrowsAsync<InvalidOperationException>(clinic.StartAsync);
    }
}
