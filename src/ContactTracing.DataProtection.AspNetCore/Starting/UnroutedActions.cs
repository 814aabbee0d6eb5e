using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.AspNetCore.Starting;

/// <summary>Finds actions that <c>UseMvc</c> runs without an endpoint: routing never sees what they declare.</summary>
internal static class UnroutedActions
{
    /// <summary>A declared action; null when there is none, or all actions are endpoints.</summary>
    public static ActionDescriptor? FirstDeclared(IServiceProvider services) =>
        services.GetService<IActionDescriptorCollectionProvider>() is { } actions && !services.GetRequiredService<IOptions<MvcOptions>>().Value.EnableEndpointRouting
            ? actions.ActionDescriptors.Items.FirstOrDefault(static action => action.EndpointMetadata.OfType<NeedToKnowAttribute>().Any())
            : null;
}
