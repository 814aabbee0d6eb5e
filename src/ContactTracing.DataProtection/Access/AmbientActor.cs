namespace ContactTracing.DataProtection;

/// <summary>The actor of a flow of execution: it follows <c>await</c> and new tasks, and no other flow sees it.</summary>
/// <remarks>
/// Safe to share between threads; a program has one. When a flow leaves, tasks that it started and that still run have no actor any
/// more, so that nothing is read in the name of somebody who has gone.
/// </remarks>
public sealed class AmbientActor : ICurrentActor
{
    private readonly AsyncLocal<Presence?> presence = new();

    /// <inheritdoc/>
    public Actor? Actor => presence.Value?.Actor;

    /// <inheritdoc/>
    public TracingPurpose? Purpose => presence.Value?.Purpose;

    /// <summary>Lets an actor act in the present flow until the result is disposed of. What was before comes back then.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="purpose">What for, where an access path serves several purposes.</param>
    /// <returns>Dispose of it in the flow that entered; twice does no harm.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="actor"/> is <see langword="null"/>.</exception>
    public IDisposable Enter(Actor actor, TracingPurpose? purpose = null)
    {
        Require.NotNull(actor, nameof(actor));
        return presence.Value = new Presence(this, actor, purpose, presence.Value);
    }

    // The flow carries the box and not its content: emptying it reaches every task that has copied the flow.
    private sealed class Presence(AmbientActor ambient, Actor actor, TracingPurpose? purpose, Presence? outer) : IDisposable
    {
        private volatile Actor? present = actor;

        public Actor? Actor => present;

        public TracingPurpose? Purpose => present is null ? null : purpose;

        public void Dispose()
        {
            present = null;
            if (ReferenceEquals(ambient.presence.Value, this))
            {
                ambient.presence.Value = outer;
            }
        }
    }
}
