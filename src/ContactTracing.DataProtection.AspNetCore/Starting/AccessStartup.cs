using ContactTracing.DataProtection.AspNetCore.Endpoints;
using ContactTracing.DataProtection.AspNetCore.Hubs;
using ContactTracing.DataProtection.AspNetCore.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.DataProtection.AspNetCore.Starting;

/// <summary>Answers for refusals in any middleware, and looks at every endpoint before the first request can.</summary>
internal sealed class AccessStartup(AccessRefusal refusal, EndpointGate gate, HubDeclarations hubs) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
    {
        application.Use(inner => context => refusal.AnswerForAsync(context, inner));
        next(application);
        if (UnroutedActions.FirstDeclared(application.ApplicationServices) is { } action)
        {
            throw new InvalidOperationException($"'{action.DisplayName}' declares a need to know that nothing enforces: MVC runs without endpoints. Leave EnableEndpointRouting on, and call MapControllers in place of UseMvc.");
        }

        foreach (var endpoint in application.ApplicationServices.GetServices<EndpointDataSource>().SelectMany(static source => source.Endpoints))
        {
            Verify(endpoint, application.ApplicationServices);
        }
    };

    private void Verify(Microsoft.AspNetCore.Http.Endpoint endpoint, IServiceProvider services)
    {
        gate.Gated(endpoint);
        var declared = DeclaredAccess.Of(endpoint.Metadata, EndpointName.Of(endpoint));
        if (declared is not null && CachedAnswers.Of(endpoint, services))
        {
            throw new InvalidOperationException($"'{declared.Path}' declares a need to know and caches its output: the cache would answer in place of the guard. Take one of them away.");
        }

        HubMethods.Verify(endpoint, hubs);
    }
}
