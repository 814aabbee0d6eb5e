using System.Reflection;
using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Mvc;

/// <summary>
/// <c>UseResponseCaching</c> answers for an action that says it is public: where people sign in by cookies, with the answer of somebody else.
/// </summary>
public sealed class ResponseCacheTests
{
    public static TheoryData<string, bool, Action<MvcOptions>?> Actions => new()
    {
        { "Shared", false, null },
        { "Profiled", false, options => options.CacheProfiles["profile"] = new CacheProfile { Duration = 60 } },
        { "Profiled", true, options => options.CacheProfiles["profile"] = new CacheProfile { NoStore = true } },
        { "Plain", false, options => options.Filters.Add(new ResponseCacheAttribute { Duration = 60 }) },
        { "Own", true, options => options.Filters.Add(new ResponseCacheAttribute { Duration = 60 }) },
        { "Plain", true, null },
        { "Hours", true, null },
    };

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task DeclaredAction_IsNotPublic(string action, bool starts, Action<MvcOptions>? configure)
    {
        await using var clinic = Build(
            app => app.MapControllerRoute("cached", "cached", new { controller = "Cached", action }),
            builder =>
            {
                builder.Services.AddSingleton<IAuditStore>(new InMemoryAuditStore());
                builder.Services.AddContactTracingAccess(Policy);
                builder.Services.AddControllers(options =>
                {
                    options.CacheProfiles["profile"] = new CacheProfile { NoStore = true };
                    configure?.Invoke(options);
                }).ConfigureApplicationPartManager(manager =>
                {
                    manager.FeatureProviders.Clear();
                    manager.FeatureProviders.Add(new OnlyCached());
                });
            });

        var failure = await Record.ExceptionAsync(clinic.StartAsync);

        Assert.Equal(starts, failure is null);
        Assert.True(starts || failure!.Message.Contains("caches its output", StringComparison.Ordinal), failure?.Message);
    }

    private sealed class OnlyCached : IApplicationFeatureProvider<ControllerFeature>
    {
        public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature) => feature.Controllers.Add(typeof(CachedController).GetTypeInfo());
    }
}
