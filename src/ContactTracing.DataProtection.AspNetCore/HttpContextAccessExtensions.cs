using ContactTracing.DataProtection.AspNetCore.Endpoints;
using Microsoft.AspNetCore.Http;

namespace ContactTracing.DataProtection.AspNetCore;

/// <summary>Gives a request's grant to its handler.</summary>
public static class HttpContextAccessExtensions
{
    /// <summary>The grant with which the endpoint that runs was entered: what views of records are opened with.</summary>
    /// <remarks>A handler can take an <see cref="AccessGrant"/> as a parameter instead.</remarks>
    /// <param name="context">A request, in its endpoint.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The endpoint declares no need to know, or does not run yet or any more.</exception>
    public static AccessGrant GetAccessGrant(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<GrantFeature>()?.Grant ?? throw new InvalidOperationException(
            $"There is no grant: '{context.GetEndpoint()?.DisplayName}' declares no need to know, or does not run. Declare it with [NeedToKnow] or RequireNeedToKnow.");
    }
}
