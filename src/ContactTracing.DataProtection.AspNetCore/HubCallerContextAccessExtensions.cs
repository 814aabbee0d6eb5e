using ContactTracing.DataProtection.AspNetCore.Hubs;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.DataProtection.AspNetCore;

/// <summary>Gives the grant of a call to the hub.</summary>
public static class HubCallerContextAccessExtensions
{
    /// <summary>The grant with which the call that runs was entered: what views of records are opened with.</summary>
    /// <remarks>A method of a hub can take an <see cref="AccessGrant"/> as a parameter instead. Each call has its own, also of one connection.</remarks>
    /// <param name="context">The caller, in a method of the hub.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">Nothing over the method declares a need to know, or its call is over.</exception>
    public static AccessGrant GetAccessGrant(this HubCallerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.GetHttpContext()?.RequestServices.GetService<HubCalls>()?.Present?.Grant ?? throw new InvalidOperationException(
            "There is no grant: the method of the hub declares no need to know, or its call is over. Declare it with [NeedToKnow].");
    }
}
