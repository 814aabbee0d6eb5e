using System.Runtime.CompilerServices;

namespace ContactTracing.DataProtection.AspNetCore.Hubs;

/// <summary>Which call of a hub this flow belongs to, and whether it is a flow of a hub at all.</summary>
internal sealed class HubCalls
{
    // A grant that no guard has issued, and that every guard refuses.
    private static readonly AccessGrant Pending = (AccessGrant)RuntimeHelpers.GetUninitializedObject(typeof(AccessGrant));

    private readonly AsyncLocal<HubCall?> present = new();
    private readonly AsyncLocal<bool> isConnection = new();

    /// <summary>The call of this flow, declared or not, also when it is over; null outside of calls.</summary>
    public HubCall? Present => present.Value;

    /// <summary>Whether this flow began in a connection of a hub.</summary>
    public bool AreHere => isConnection.Value;

    /// <summary>The grant of the call of this flow. SignalR asks for the arguments of a method before its call can be entered: then it is one that is good for nothing, and the gate puts the right one in its place.</summary>
    /// <exception cref="InvalidOperationException">The call is over.</exception>
    public AccessGrant Grant => present.Value is not { Declared: not null } call ? Pending
        : call.Grant ?? throw new InvalidOperationException("There is no grant: the call of the hub is over.");

    /// <summary>Makes this flow, and what comes of it, that of a connection. All transports start the work of a connection in a request of it.</summary>
    public void EnterConnection() => isConnection.Value = true;

    /// <summary>Makes this flow that of a call.</summary>
    public void Enter(HubCall call) => present.Value = call;
}
