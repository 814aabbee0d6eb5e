using ContactTracing.DataProtection.AspNetCore.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using static ContactTracing.DataProtection.AspNetCore.Tests.Hosts.Clinic;

namespace ContactTracing.DataProtection.AspNetCore.Tests.Mvc;

/// <summary>Controllers that run without routing, as they did before there were endpoints: no gate would stand before them.</summary>
public sealed class UnroutedActionTests
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task DeclaredActionWithoutAnEndpoint_DoesNotStart(bool isDeclared, bool starts)
    {
        await using var clinic = Build(
            app => app.UseMvcWithDefaultRoute(),
            builder =>
            {
                builder.Services.AddSingleton<IAuditStore>(new InMemoryAuditStore());
                builder.Services.AddContactTracingAccess(Policy);
                var mvc = builder.Services.AddMvcCore(options => options.EnableEndpointRouting = false);
                mvc.ConfigureApplicationPartManager(parts => parts.ApplicationParts.Clear());
                if (isDeclared)
                {
                    mvc.AddApplicationPart(typeof(OpenController).Assembly);
                }
            });

        var failure = await Record.ExceptionAsync(clinic.StartAsync);

        Assert.Equal(starts, failure is null);
        Assert.True(starts || failure!.Message.Contains("without endpoints", StringComparison.Ordinal), failure?.Message);
    }
}
