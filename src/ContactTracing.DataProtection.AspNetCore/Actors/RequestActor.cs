using Microsoft.AspNetCore.Http;

namespace ContactTracing.DataProtection.AspNetCore.Actors;

/// <summary>
/// Who acts in the request of this flow, and for what. Outside of requests it is whom a job has entered; work that outlives its request has nobody.
/// </summary>
internal sealed class RequestActor(IHttpContextAccessor accessor, PrincipalActors actors, AmbientActor jobs) : ICurrentActor
{
    private readonly AsyncLocal<Stay?> stay = new();

    public Actor? Actor
    {
        get
        {
            if (accessor.HttpContext is not { } context)
            {
                return jobs.Actor;
            }

            // The server uses the object again for the next request of the connection, but takes it from this flow before.
            var actor = actors.Of(context.User);
            return ReferenceEquals(accessor.HttpContext, context) ? actor : null;
        }
    }

    public TracingPurpose? Purpose => accessor.HttpContext is null ? jobs.Purpose : stay.Value?.Purpose;

    /// <summary>States the purpose of this flow until the result is disposed of, in all tasks that have copied it too.</summary>
    public IDisposable Enter(TracingPurpose purpose) => stay.Value = new Stay(purpose);

    private sealed class Stay(TracingPurpose purpose) : IDisposable
    {
        private volatile bool isOver;

        public TracingPurpose? Purpose => isOver ? null : purpose;

        public void Dispose() => isOver = true;
    }
}
