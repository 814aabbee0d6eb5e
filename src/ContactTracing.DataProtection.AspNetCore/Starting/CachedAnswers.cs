using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.AspNetCore.Starting;

/// <summary>Tells the endpoints for which a cache that stands before them may answer.</summary>
internal static class CachedAnswers
{
    public static bool Of(Endpoint endpoint, IServiceProvider services) => IsOutputCached(endpoint.Metadata) || IsPublic(endpoint.Metadata, services);

    private static bool IsOutputCached(EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<IOutputCachePolicy>() is not null || metadata.GetMetadata<OutputCacheAttribute>() is { NoStore: false };

    // Such a filter writes its Cache-Control over that of the gate. Only the last counts: that of the action before those of all.
    private static bool IsPublic(EndpointMetadataCollection metadata, IServiceProvider services) =>
        (metadata.GetMetadata<ActionDescriptor>()?.FilterDescriptors ?? [])
            .OrderBy(static one => one.Order).ThenBy(static one => one.Scope).Select(static one => one.Filter).OfType<ResponseCacheAttribute>().LastOrDefault() is { } filter
        && filter.GetCacheProfile(services.GetRequiredService<IOptions<MvcOptions>>().Value) is { NoStore: not true, Location: null or ResponseCacheLocation.Any };
}
