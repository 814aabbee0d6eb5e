using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace ContactTracing.DataProtection.AspNetCore.Endpoints;

/// <summary>
/// Puts a gated endpoint in the place of each that routing finds. A middleware could be forgotten, stand before authentication, or be
/// skipped by <c>AllowAnonymous</c>; an endpoint filter does not see controllers, nor what is written after the handler has returned.
/// </summary>
internal sealed class GatedEndpoints(EndpointGate gate) : MatcherPolicy, IEndpointSelectorPolicy
{
    private readonly ConditionalWeakTable<Endpoint, Endpoint> known = [];
    private readonly ConditionalWeakTable<Endpoint, Endpoint>.CreateValueCallback gated = gate.Gated;

    /// <summary>Last: after the policies that put other endpoints in place, as those of pages and of dynamic controllers do.</summary>
    public override int Order => int.MaxValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i))
            {
                candidates.ReplaceEndpoint(i, known.GetValue(candidates[i].Endpoint, gated), candidates[i].Values);
            }
        }

        return Task.CompletedTask;
    }
}
