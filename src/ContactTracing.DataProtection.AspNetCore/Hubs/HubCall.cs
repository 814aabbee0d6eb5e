using System.Reflection;
using System.Security.Claims;
using ContactTracing.DataProtection.AspNetCore.Endpoints;
using ContactTracing.DataProtection.AspNetCore.Refusals;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;

namespace ContactTracing.DataProtection.AspNetCore.Hubs;

/// <summary>One call of a method of a hub, from before it is entered until its method has returned and what that streams has ended.</summary>
internal sealed class HubCall(HubCalls calls, HubRefusal refusal, HubCallerContext caller, MethodInfo method, string name, bool ownsFlow, DeclaredAccess? declared)
{
    private volatile AccessGrant? grant;
    private volatile bool isOver;

    public HubCallerContext Caller => caller;

    public MethodInfo Method => method;

    /// <summary>What stands over the method; null when it declares no need to know.</summary>
    public DeclaredAccess? Declared => declared;

    /// <summary>Whoever the connection is now.</summary>
    public ClaimsPrincipal? User => UserOf(caller);

    public bool IsOver => isOver;

    /// <summary>With what the call was entered; null before that, and when it is over.</summary>
    public AccessGrant? Grant
    {
        get => isOver ? null : grant;
        set => grant = value;
    }

    /// <summary>The user of a connection. <see cref="HubCallerContext.User"/> stays the first one, whoever polls later, and whoever has been put in its place.</summary>
    public static ClaimsPrincipal? UserOf(HubCallerContext caller) => caller.Features.Get<IConnectionUserFeature>() is { } feature ? feature.User : caller.User;

    /// <summary>Runs a part of the call: as its caller, for its purpose if it is declared, and with a refusal that discloses nothing.</summary>
    /// <remarks>What SignalR reads of a stream, it reads in a flow of its own: each element is a part.</remarks>
    /// <exception cref="HubException">The part was refused.</exception>
    public async ValueTask<T> RunAsync<T>(Func<ValueTask<T>> part)
    {
        // Undeclared code may call what guards itself: it too has to miss a role that the caller has lost meanwhile.
        if (ownsFlow)
        {
            calls.Enter(this);
        }

        try
        {
            return await part().ConfigureAwait(false);
        }
        catch (Exception failure) when (AccessRefusal.In(failure) is not null)
        {
            throw refusal.Of(AccessRefusal.In(failure)!, name, caller);
        }
    }

    /// <summary>Ends the call. Work that it started and that still runs has nobody from now on.</summary>
    public void End() => isOver = true;
}
