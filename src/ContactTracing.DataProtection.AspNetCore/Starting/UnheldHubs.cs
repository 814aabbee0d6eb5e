using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;

namespace ContactTracing.DataProtection.AspNetCore.Starting;

/// <summary>Finds hubs whose methods declare what nothing holds them to: routing knows the class of a hub, and not the methods that are called later.</summary>
internal static class UnheldHubs
{
    /// <summary>A method of the endpoint's hub that declares a need to know; null when there is none.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Mapping a hub keeps its public methods.")]
    public static MethodInfo? MethodOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<HubMetadata>()?.HubType
        .GetMethods().FirstOrDefault(static method => method.IsDefined(typeof(NeedToKnowAttribute), inherit: true));
}
