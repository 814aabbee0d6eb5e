using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using ContactTracing.DataProtection.AspNetCore.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;

namespace ContactTracing.DataProtection.AspNetCore.Hubs;

/// <summary>What stands over the methods of hubs: the declarations of the route, the class and the method together.</summary>
internal sealed class HubDeclarations
{
    private static readonly string[] Deletions = ["Delete", "Remove", "Erase", "Purge"];
    private readonly ConditionalWeakTable<EndpointMetadataCollection, ConcurrentDictionary<(Type, MethodInfo), DeclaredAccess?>> known = [];

    /// <summary>Whether calls of a hub are held one by one. Those of Blazor are events of a page, and what they begin goes on after them: it is held by its route, for each connection.</summary>
    public static bool AreCallsHeld(Type hub) => hub.FullName != "Microsoft.AspNetCore.Components.Server.ComponentHub";

    /// <summary>What the audit trail and the log call a call: <c>CaseHub.Read</c>.</summary>
    public static string NameOf(Type hub, MethodInfo method) => $"{hub.Name}.{method.Name}";

    /// <summary>What a method does, unless it says so itself: told as for guarded decorators, by its name and by what it returns. Connecting changes nothing.</summary>
    public static AuditOperation UsualOf(MethodInfo method) =>
        method.GetBaseDefinition().DeclaringType == typeof(Hub) ? AuditOperation.Consult
        : Array.Exists(Deletions, word => method.Name.StartsWith(word, StringComparison.Ordinal)) ? AuditOperation.Delete
        : method.ReturnType == typeof(void) || method.ReturnType == typeof(Task) || method.ReturnType == typeof(ValueTask) ? AuditOperation.Update
        : AuditOperation.Consult;

    /// <summary>The path of a method; null when nothing over it declares a need to know.</summary>
    /// <param name="endpoint">Where the hub is mapped; null for a connection that no endpoint has accepted.</param>
    /// <param name="hub">The hub.</param>
    /// <param name="method">Its method.</param>
    /// <exception cref="InvalidOperationException">It declares what nobody could be permitted.</exception>
    public DeclaredAccess? Of(Endpoint? endpoint, Type hub, MethodInfo method)
    {
        var metadata = endpoint?.Metadata ?? EndpointMetadataCollection.Empty;
        return !AreCallsHeld(hub) ? null : known.GetOrCreateValue(metadata).GetOrAdd((hub, method), static (key, mapped) => Of(mapped, key.Item1, key.Item2), metadata);
    }

    // The class is asked as well as the endpoint that has its attributes, so that a connection without an endpoint is held too. What stands there twice says nothing more.
    private static DeclaredAccess? Of(EndpointMetadataCollection mapped, Type hub, MethodInfo method) => DeclaredAccess.Of(
        [.. hub.GetCustomAttributes(inherit: true), .. mapped, method, .. method.GetCustomAttributes(inherit: true)], NameOf(hub, method));
}
