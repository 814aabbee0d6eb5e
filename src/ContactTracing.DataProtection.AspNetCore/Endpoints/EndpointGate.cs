using ContactTracing.DataProtection.AspNetCore.Actors;
using ContactTracing.DataProtection.AspNetCore.Hubs;
using ContactTracing.DataProtection.AspNetCore.Refusals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.AspNetCore.Endpoints;

/// <summary>Enters the declared path of an endpoint before its handler runs, and stays until the whole response is written.</summary>
internal sealed class EndpointGate(AccessGuard guard, RequestActor actor, HubCalls calls, AccessRefusal refusal, IOptions<ContactTracingAccessOptions> options)
{
    /// <summary>The same endpoint with a gate before it. One that declares nothing still answers a refusal in the way of all others.</summary>
    /// <exception cref="InvalidOperationException">It declares what nobody could be permitted.</exception>
    public Endpoint Gated(Endpoint endpoint)
    {
        if (endpoint.RequestDelegate is not { } run)
        {
            return endpoint;
        }

        var handler = endpoint.Metadata.GetMetadata<HubMetadata>() is { HubType: var hub } && HubDeclarations.AreCallsHeld(hub) ? context => ConnectAsync(context, run) : run;
        var entered = DeclaredAccess.Of(endpoint.Metadata, EndpointName.Of(endpoint)) is { } declared
            ? context => EnterAsync(context, declared, handler)
            : handler;
        RequestDelegate gated = context => refusal.AnswerForAsync(context, entered);
        return endpoint is RouteEndpoint route
            ? new RouteEndpoint(gated, route.RoutePattern, route.Order, route.Metadata, route.DisplayName)
            : new Endpoint(gated, endpoint.Metadata, endpoint.DisplayName);
    }

    // In a method of its own, so that whatever comes after the connection in the same request has not its flow.
    private async Task ConnectAsync(HttpContext context, RequestDelegate handler)
    {
        calls.EnterConnection();
        await handler(context).ConfigureAwait(false);
    }

    private async Task EnterAsync(HttpContext context, DeclaredAccess declared, RequestDelegate handler)
    {
        if (!RequestHeaders.TryRead(context.Request.Headers, options.Value, out var request))
        {
            await RefusalBody.WriteAsync(context, StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        // What was read by need to know is kept by no browser and no proxy. A handler that knows better may say so.
        context.Response.Headers.CacheControl = "no-store";
        var operation = declared.OperationOf(context.Request.Method);
        var grant = await guard.EnterAsync(declared.Path, operation, request, context.RequestAborted).ConfigureAwait(false);

        // A store may write all the same when nobody waits any more: an entry without its access harms nobody, the reverse does.
        context.RequestAborted.ThrowIfCancellationRequested();
        context.Features.Set(new GrantFeature(grant));
        try
        {
            using (actor.Enter(grant.Purpose))
            {
                await handler(context).ConfigureAwait(false);
            }
        }
        finally
        {
            context.Features.Set<GrantFeature>(null);
        }
    }
}
