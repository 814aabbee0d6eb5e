using ContactTracing.DataProtection.AspNetCore.Endpoints;
using ContactTracing.DataProtection.AspNetCore.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.DataProtection.AspNetCore.Starting;

/// <summary>Answers for refusals in any middleware, and looks at every endpoint before the first request can.</summary>
internal sealed class AccessStartup(AccessRefusal refusal, EndpointGate gate) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
    {
        application.Use(inner => context => refusal.AnswerForAsync(context, inner));
        next(application);
        foreach (var endpoint in application.ApplicationServices.GetServices<EndpointDataSource>().SelectMany(static source => source.Endpoints))
        {
            Verify(endpoint);
        }
    };

    private void Verify(Microsoft.AspNetCore.Http.Endpoint endpoint)
    {
        gate.Gated(endpoint);
        var isCached = endpoint.Metadata.GetMetadata<IOutputCachePolicy>() is not null || endpoint.Metadata.GetMetadata<OutputCacheAttribute>() is { NoStore: false };
        if (isCached && DeclaredAccess.Of(endpoint.Metadata, EndpointName.Of(endpoint)) is { } declared)
        {
            throw new InvalidOperationException($"'{declared.Path}' declares a need to know and caches its output: the cache would answer in place of the guard. Take one of them away.");
        }
    }
}
