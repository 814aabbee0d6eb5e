using ContactTracing.DataProtection.AspNetCore.Actors;
using ContactTracing.DataProtection.AspNetCore.Endpoints;
using ContactTracing.DataProtection.AspNetCore.Hubs;
using ContactTracing.DataProtection.AspNetCore.Refusals;
using ContactTracing.DataProtection.AspNetCore.Starting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.AspNetCore;

/// <summary>Holds the endpoints of an application to need to know.</summary>
public static class ContactTracingAccessExtensions
{
    /// <summary>
    /// Guards every endpoint that declares a need to know, by <see cref="NeedToKnowAttribute"/> on its action, controller or handler or by
    /// <see cref="NeedToKnowEndpointExtensions.RequireNeedToKnow{TBuilder}(TBuilder, string, TracingPurpose[])"/>: the individual and their
    /// roles come from the request, the access is in the audit trail before the handler runs, and what is refused discloses nothing (S25).
    /// </summary>
    /// <remarks>
    /// <para>
    /// There is no middleware to add, and none that could be forgotten or stand in the wrong order: the endpoints themselves are guarded,
    /// whatever authorization or <c>AllowAnonymous</c> says of them. Who acts is still for authentication to find out.
    /// </para>
    /// <para>
    /// A hub of SignalR is guarded for each call of a method over which its route, class or the method itself declares a need to know, and a refusal is
    /// a <c>HubException</c> that discloses nothing. It is the last of the filters of all hubs.
    /// </para>
    /// <para>
    /// An <see cref="IAuditStore"/> has to be registered. The host does not start, and throws <see cref="OptionsValidationException"/>, where
    /// there is none, where it keeps the trail in memory in production, and where an option cannot work; it throws
    /// <see cref="InvalidOperationException"/> where an endpoint declares what nobody could be permitted.
    /// </para>
    /// <para>
    /// Registered as well, for handlers and services: <see cref="AccessGuard"/>, <see cref="ICurrentActor"/>, and <see cref="AccessGrant"/>,
    /// which is the one of the endpoint or the call that runs. Jobs, which have no request, say who acts in them by <see cref="AmbientActor.Enter"/>; in a
    /// request it is always its user.
    /// </para>
    /// </remarks>
    /// <param name="services">The services of the application.</param>
    /// <param name="policy">Which roles may see what.</param>
    /// <param name="configure">Sets claims and headers.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="policy"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">It was called before: an application has one policy.</exception>
    public static IServiceCollection AddContactTracingAccess(
        this IServiceCollection services, AccessPolicy policy, Action<ContactTracingAccessOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(policy);
        if (services.Any(static service => service.ServiceType == typeof(AccessPolicy)))
        {
            throw new InvalidOperationException($"{nameof(AddContactTracingAccess)} was called before. An application has one access policy: put all its lines into one.");
        }

        services.AddOptions<ContactTracingAccessOptions>().Configure(configure ?? (static _ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ContactTracingAccessOptions>, AccessOptionsValidation>();
        services.AddSingleton(policy);
        AddActors(services);
        AddGates(services);
        AddHubGate(services);
        return services;
    }

    private static void AddActors(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.TryAddSingleton<AmbientActor>();
        services.AddSingleton<PrincipalActors>();
        services.AddSingleton<HubCalls>();
        services.AddSingleton<RequestActor>();
        services.AddSingleton<ICurrentActor>(static provider => provider.GetRequiredService<RequestActor>());
        services.AddSingleton(static provider => new AccessGuard(
            provider.GetRequiredService<RequestActor>(),
            provider.GetRequiredService<AccessPolicy>(),
            provider.GetRequiredService<IAuditStore>(),
            provider.GetRequiredService<IOptions<ContactTracingAccessOptions>>().Value.Guard));
    }

    private static void AddGates(IServiceCollection services)
    {
        services.AddRoutingCore();
        services.AddSingleton<AccessRefusal>();
        services.AddSingleton<EndpointGate>();
        services.AddSingleton<MatcherPolicy, GatedEndpoints>();
        services.AddSingleton<IStartupFilter, AccessStartup>();
        services.AddSingleton<IExceptionHandler, RefusalExceptionHandler>();

        // Not scoped: an endpoint that is run again for an error page has the scope of the first, and must not have its grant.
        services.AddTransient(static provider => provider.GetRequiredService<HubCalls>() is { AreHere: true } calls ? calls.Grant
            : provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context ? context.GetAccessGrant()
            : throw new InvalidOperationException("There is no request, and so no grant."));
    }

    // Last of the filters of all hubs, so that others see no more of a refusal than the caller does. Without SignalR nobody asks for these options.
    private static void AddHubGate(IServiceCollection services)
    {
        services.AddSingleton<HubDeclarations>();
        services.AddSingleton<HubRefusal>();
        services.AddSingleton<HubGate>();
        services.PostConfigure<HubOptions>(static options => options.AddFilter<HubGate>());
    }
}
