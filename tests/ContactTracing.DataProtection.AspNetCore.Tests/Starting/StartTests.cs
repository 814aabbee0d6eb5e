using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Starting;

/// <summary>Hosts that must not start, each beside one that does.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task WithoutAnAuditStore_NothingStarts() =>
        Assert.Contains("IAuditStore", await FailureAsync<OptionsValidationException>(store: null), StringComparison.Ordinal);

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Staging", false)]
    public async Task TrailInMemory_DoesNotStartInProduction(string environment, bool isRefused)
    {
        await using var clinic = Build(MapNothing, builder =>
        {
            builder.Services.AddSingleton<IAuditStore>(new InMemoryAuditStore());
            builder.Services.AddContactTracingAccess(Policy);
        }, environment);

        Assert.Equal(isRefused, await Record.ExceptionAsync(clinic.StartAsync) is OptionsValidationException);
    }

    [Fact]
    public async Task TrailThatCannotBeOpened_EndsTheStart()
    {
        var file = Path.GetTempFileName();
        await using var clinic = Build(MapNothing, builder =>
        {
            builder.Services.AddSingleton<IAuditStore>(_ => AuditFileStore.Open(file));
            builder.Services.AddContactTracingAccess(Policy);
        });

        Assert.IsAssignableFrom<IOException>(await Record.ExceptionAsync(clinic.StartAsync));
        File.Delete(file);
    }

    public static TheoryData<string, Action<ContactTracingAccessOptions>> Impossible => new()
    {
        { "ActorIdClaim", options => options.ActorIdClaim = " " },
        { "RoleClaim", options => options.RoleClaim = "" },
        { "PurposeHeader", options => options.PurposeHeader = "" },
        { "BreakGlassHeader", options => (options.BreakGlassHeader, options.Guard) = ("", Glass) },
        { "BreakGlassHeader", options => (options.BreakGlassHeader, options.PurposeHeader, options.Guard) = ("X-Why", "x-why", Glass) },
        { "BreakGlassRoles", options => options.BreakGlassHeader = "X-Break-Glass" },
        { "Guard", options => options.Guard = null! },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task OptionThatCannotWork_IsNamed(string option, Action<ContactTracingAccessOptions> configure) =>
        Assert.Contains(option, await FailureAsync<OptionsValidationException>(configure: configure), StringComparison.Ordinal);

    [Fact]
    public async Task EveryOptionThatCanWork_Starts()
    {
        await using var clinic = await OpenAsync(MapNothing, options: options =>
        {
            options.ActorIdClaim = "rpps";
            options.RoleClaim = "groups";
            options.PurposeHeader = "X-Purpose";
            options.BreakGlassHeader = "X-Break-Glass";
            options.Guard = Glass;
        });

        Assert.NotNull(clinic.Services.GetRequiredService<AccessGuard>());
    }

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
        var message = await FailureAsync<InvalidOperationException>(map);

        Assert.Contains("GET /x", message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
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

    [Fact]
    public void SecondPolicy_IsRefused()
    {
        var services = new ServiceCollection().AddContactTracingAccess(Policy);

        Assert.Throws<InvalidOperationException>(() => services.AddContactTracingAccess(Policy));
        Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddContactTracingAccess(null!));
    }

    private static AccessGuardOptions Glass { get; } = new() { BreakGlassRoles = ["physician"] };

    private static void MapNothing(WebApplication app)
    {
    }

    private static Task<string> FailureAsync<TException>(Action<ContactTracingAccessOptions>? configure = null)
        where TException : Exception => FailureAsync<TException>(MapNothing, new InMemoryAuditStore(), configure);

    private static Task<string> FailureAsync<TException>(IAuditStore? store)
        where TException : Exception => FailureAsync<TException>(MapNothing, store, null);

    private static Task<string> FailureAsync<TException>(Action<WebApplication> map)
        where TException : Exception => FailureAsync<TException>(map, new InMemoryAuditStore(), null);

    private static async Task<string> FailureAsync<TException>(Action<WebApplication> map, IAuditStore? store, Action<ContactTracingAccessOptions>? configure)
        where TException : Exception
    {
        await using var clinic = Build(map, builder =>
        {
            if (store is not null)
            {
                builder.Services.AddSingleton(store);
            }

            builder.Services.AddOutputCache();
            builder.Services.AddContactTracingAccess(Policy, configure);
        });
        return (await Assert.ThrowsAsync<TException>(clinic.StartAsync)).Message;
    }
}
