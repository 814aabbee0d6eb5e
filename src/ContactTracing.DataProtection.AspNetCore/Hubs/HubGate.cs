using System.Reflection;
using ContactTracing.DataProtection.AspNetCore.Endpoints;
using ContactTracing.DataProtection.AspNetCore.Refusals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace ContactTracing.DataProtection.AspNetCore.Hubs;

/// <summary>Enters the declared path of each call of a hub before its method runs, and stays until what that streams has ended.</summary>
internal sealed class HubGate(AccessGuard guard, HubCalls calls, HubDeclarations declarations, HubRefusal refusal, IOptions<ContactTracingAccessOptions> options) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var call = CallOf(invocationContext.Context, invocationContext.Hub, invocationContext.HubMethod);
        object? stream = null;
        try
        {
            var result = await call.RunAsync(async () =>
            {
                await EnterAsync(call, call.Caller.ConnectionAborted).ConfigureAwait(false);
                return await next(WithGrant(invocationContext, call.Grant)).ConfigureAwait(false);
            }).ConfigureAwait(false);
            stream = result is null ? null : HeldStreams.Of(invocationContext.HubMethod, result, call);
            return stream ?? result;
        }
        finally
        {
            if (stream is null)
            {
                call.End();
            }
        }
    }

    // The method of the most derived class: what a hub does not override reads nothing.
    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        var method = ((Func<Task>)context.Hub.OnConnectedAsync).Method;
        return RunAsync(CallOf(context.Context, context.Hub, method, isHeld: method.DeclaringType != typeof(Hub)), () => next(context), context.Context.ConnectionAborted);
    }

    // Held where it declares a need itself. What stands on the class must not keep a hub from forgetting a connection whose user has lost a role.
    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        var method = ((Func<Exception?, Task>)context.Hub.OnDisconnectedAsync).Method;
        return RunAsync(CallOf(context.Context, context.Hub, method, isHeld: method.IsDefined(typeof(NeedToKnowAttribute), inherit: true)), () => next(context, exception), CancellationToken.None);
    }

    private async Task RunAsync(HubCall call, Func<Task> next, CancellationToken aborted)
    {
        try
        {
            await call.RunAsync(async () =>
            {
                await EnterAsync(call, aborted).ConfigureAwait(false);
                await next().ConfigureAwait(false);
                return true;
            }).ConfigureAwait(false);
        }
        finally
        {
            call.End();
        }
    }

    private HubCall CallOf(HubCallerContext caller, Hub hub, MethodInfo method, bool isHeld = true)
    {
        var type = hub.GetType();
        var declared = isHeld ? declarations.Of(caller.GetHttpContext()?.GetEndpoint(), type, method) : null;
        return new HubCall(calls, refusal, caller, method, HubDeclarations.NameOf(type, method), HubDeclarations.AreCallsHeld(type), declared);
    }

    // The headers are those of the request that made the connection: a call has none.
    private async Task EnterAsync(HubCall call, CancellationToken aborted)
    {
        if (call.Declared is not { } declared)
        {
            return;
        }

        var request = new AccessRequest();
        if (call.Caller.GetHttpContext()?.Request.Headers is { } headers && !RequestHeaders.TryRead(headers, options.Value, out request))
        {
            throw HubRefusal.OfHeaders(call.Caller);
        }

        call.Grant = await guard.EnterAsync(declared.Path, declared.OperationOr(HubDeclarations.UsualOf(call.Method)), request, aborted).ConfigureAwait(false);
        aborted.ThrowIfCancellationRequested();
    }

    // SignalR has asked for the arguments before the call was entered, when there was no grant to give.
    private static HubInvocationContext WithGrant(HubInvocationContext invocation, AccessGrant? grant)
    {
        var parameters = invocation.HubMethod.GetParameters();
        if (grant is null || !parameters.Any(IsGrant))
        {
            return invocation;
        }

        var arguments = invocation.HubMethodArguments as object?[] ?? [.. invocation.HubMethodArguments];
        foreach (var parameter in parameters.Where(IsGrant))
        {
            arguments[parameter.Position] = grant;
        }

        return ReferenceEquals(arguments, invocation.HubMethodArguments)
            ? invocation
            : new HubInvocationContext(invocation.Context, invocation.ServiceProvider, invocation.Hub, invocation.HubMethod, arguments);
    }

    private static bool IsGrant(ParameterInfo parameter) => parameter.ParameterType == typeof(AccessGrant);
}
