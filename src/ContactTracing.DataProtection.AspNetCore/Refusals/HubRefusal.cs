using System.Diagnostics;
using ContactTracing.DataProtection.AspNetCore.Hubs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;

namespace ContactTracing.DataProtection.AspNetCore.Refusals;

/// <summary>
/// Answers what is refused in a hub with the words of <see cref="RefusalBody"/>. The exception that SignalR sends to the caller, and logs, has neither the
/// refusal nor its cause in it.
/// </summary>
internal sealed class HubRefusal(AccessRefusal refusal)
{
    public HubException Of(AccessDeniedException denial, string call, HubCallerContext caller)
    {
        var trace = TraceOf(caller);
        refusal.Log(denial, call, trace);
        return Told(AccessRefusal.StatusOf(denial, HubCall.UserOf(caller)), trace);
    }

    /// <summary>Answers for headers that cannot be understood.</summary>
    public static HubException OfHeaders(HubCallerContext caller) => Told(StatusCodes.Status400BadRequest, TraceOf(caller));

    private static HubException Told(int status, string trace) => new($"{RefusalBody.DetailOf(status)} traceId: {trace}");

    private static string TraceOf(HubCallerContext caller) => Activity.Current?.Id ?? caller.GetHttpContext()?.TraceIdentifier ?? caller.ConnectionId;
}
