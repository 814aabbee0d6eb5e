using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Starting;

/// <summary>Hosts that must not start, each beside one that does.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task WithoutAnAuditStore_NothingStarts() =>
        Assert.Contains("IAuditStore", await FailureAsync(store: null), StringComparison.Ordinal);

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Staging", false)]
    public Task TrailInMemory_DoesNotStartInProduction(string environment, bool isRefused) =>
        StartsAsync(environment, isRefused, new InMemoryAuditStore());

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Staging", false)]
    public Task TrailInMemoryBehindAnother_DoesNotStartInProduction(string environment, bool isRefused) =>
        StartsAsync(environment, isRefused, AuditStores.All(AuditStores.All(new InMemoryAuditStore()), new InMemoryAuditStore()));

    [Fact]
    public Task TrailInMemoryBesideOneThatLasts_StartsInProduction() =>
        StartsAsync("Production", isRefused: false, AuditStores.All(new HeldStore(), new InMemoryAuditStore()));

    private static async Task StartsAsync(string environment, bool isRefused, IAuditStore store)
    {
        await using var clinic = Build(MapNothing, builder =>
        {
            builder.Services.AddSingleton(store);
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
        Assert.Contains(option, await FailureAsync(new InMemoryAuditStore(), configure), StringComparison.Ordinal);

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

    private static async Task<string> FailureAsync(IAuditStore? store, Action<ContactTracingAccessOptions>? configure = null)
    {
        await using var clinic = Build(MapNothing, builder =>
        {
            if (store is not null)
            {
                builder.Services.AddSingleton(store);
            }

            builder.Services.AddContactTracingAccess(Policy, configure);
        });
        return (await Assert.ThrowsAsync<OptionsValidationException>(clinic.StartAsync)).Message;
    }
}
