using ContactTracing.DataProtection.AspNetCore.Hubs;
using Microsoft.AspNetCore.Http;

namespace ContactTracing.DataProtection.AspNetCore.Actors;

/// <summary>
/// Who acts in the request of this flow, or in the call of a hub, and for what. Outside of these it is whom a job has entered; work that outlives its
/// request or its call has nobody.
/// </summary>
internal sealed class RequestActor(IHttpContextAccessor accessor, PrincipalActors actors, HubCalls calls, AmbientActor jobs) : ICurrentActor
{
    private readonly AsyncLocal<Stay?> stay = new();

    public Actor? Actor
    {
        get
        {
            // The request of a connection says who it was when it began, and is gone after the first poll where there are many.
            if (calls.Present is { } call)
            {
                return call.IsOver ? jobs.Actor : call.User is { } caller ? actors.Of(caller) : null;
            }

            if (accessor.HttpContext is not { } context)
            {
                return jobs.Actor;
            }

            // The server uses the object again for the next request of the connection, but takes it from this flow before.
            var actor = actors.Of(context.User);
            return ReferenceEquals(accessor.HttpContext, context) ? actor : null;
        }
    }

    public TracingPurpose? Purpose =>
        calls.Present is { } call ? (call.IsOver ? jobs.Purpose : call.Declared is null ? stay.Value?.Purpose : call.Grant?.Purpose)
        : accessor.HttpContext is null ? jobs.Purpose
        : stay.Value?.Purpose;

    /// <summary>States the purpose of this flow until the result is disposed of, in all tasks that have copied it too.</summary>
    public IDisposable Enter(TracingPurpose purpose) => stay.Value = new Stay(purpose);

    private sealed class Stay(TracingPurpose purpose) : IDisposable
    {
        private volatile bool isOver;

        public TracingPurpose? Purpose => isOver ? null : purpose;

        public void Dispose() => isOver = true;
    }
}
