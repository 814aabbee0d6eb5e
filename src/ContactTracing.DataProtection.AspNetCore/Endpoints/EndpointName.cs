using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContactTracing.DataProtection.AspNetCore.Endpoints;

/// <summary>What the audit trail and the log call an endpoint: <c>GET /cases/{id}</c>. The pattern, never an address, which may hold data.</summary>
internal static class EndpointName
{
    public static string Of(Endpoint? endpoint)
    {
        if (endpoint is not RouteEndpoint { RoutePattern: { RawText: { Length: > 0 } text } pattern }
            || pattern.GetParameter("controller") is not null || pattern.GetParameter("action") is not null)
        {
            // A conventional route is that of many actions; their display name is the full name of the method.
            return endpoint?.DisplayName is { Length: > 0 } name ? name : "(no endpoint)";
        }

        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return (methods.Count > 0 ? string.Join(',', methods) + " " : "") + "/" + text.TrimStart('/');
    }
}
