using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using ContactTracing.DataProtection.AspNetCore.Hubs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;

namespace ContactTracing.DataProtection.AspNetCore.Starting;

/// <summary>Looks at the methods of a hub before anybody can call them: routing knows its class only.</summary>
internal static class HubMethods
{
    /// <exception cref="InvalidOperationException">A method declares what nobody could be permitted, or the hub asks for a grant where there is none.</exception>
    public static void Verify(Endpoint endpoint, HubDeclarations declarations)
    {
        if (endpoint.Metadata.GetMetadata<HubMetadata>()?.HubType is not { } hub)
        {
            return;
        }

        if (ConstructorsOf(hub).Any(TakesGrant))
        {
            throw new InvalidOperationException($"'{hub.Name}' takes a grant when it is made, and its call is not entered yet. Let the method take it, or call Context.{nameof(HubCallerContextAccessExtensions.GetAccessGrant)}() there.");
        }

        foreach (var method in MethodsOf(hub))
        {
            if (declarations.Of(endpoint, hub, method) is null && TakesGrant(method))
            {
                throw new InvalidOperationException($"'{HubDeclarations.NameOf(hub, method)}' takes a grant, and nothing over it declares a need to know. Declare it with [NeedToKnow].");
            }
        }
    }

    private static bool TakesGrant(MethodBase method) => method.GetParameters().Any(static parameter => parameter.ParameterType == typeof(AccessGrant));

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Mapping a hub keeps its public methods.")]
    private static MethodInfo[] MethodsOf(Type hub) => hub.GetMethods(BindingFlags.Public | BindingFlags.Instance);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Mapping a hub keeps its public constructors.")]
    private static ConstructorInfo[] ConstructorsOf(Type hub) => hub.GetConstructors();
}
