namespace ContactTracing.DataProtection.Tests.Access.Interleavings;

/// <summary>
/// What guard and actors promise, one step after the other: a flow has the presence that it entered last or inherited, a presence that
/// was left is nobody's, and a view shows to the actor of its grant for a quarter of an hour what the grant covers.
/// </summary>
internal sealed class ModelOfFlows
{
    public const string Stranger = "visitor";

    private const int MinutesOfAGrant = 15;

    private readonly List<(string Actor, int Minute)> views = [];
    private int minute;

    public List<Flow> Flows { get; } = [new()];

    public int Views => views.Count;

    /// <summary>Who the trail has to say did what, in order.</summary>
    public List<(string? Actor, AccessOutcome Outcome)> Entries { get; } = [];

    /// <summary>Does a step, and says what comes of it; null when nothing is asked of the guard.</summary>
    public AccessOutcome? Do(Flow flow, FlowStep.Kinds kind, int which, string actor)
    {
        switch (kind)
        {
            case FlowStep.Kinds.Enter:
                flow.Enter(actor);
                return null;
            case FlowStep.Kinds.Leave:
                flow.Leave(which);
                return null;
            case FlowStep.Kinds.BeginFlow:
                Flows.Add(new Flow(flow));
                return null;
            case FlowStep.Kinds.Wait:
                minute += which;
                return null;
            case FlowStep.Kinds.Open:
                return Open(flow.Actor);
            default:
                return Read(flow.Actor, views[which], kind == FlowStep.Kinds.ReadSymptoms);
        }
    }

    private AccessOutcome Open(string? actor)
    {
        var outcome = actor is null ? AccessOutcome.NoActor : actor == Stranger ? AccessOutcome.RoleMissing : AccessOutcome.Permitted;
        Entries.Add((actor, outcome));
        if (outcome == AccessOutcome.Permitted)
        {
            views.Add((actor!, minute));
        }

        return outcome;
    }

    // A read that is permitted was audited when the view was opened.
    private AccessOutcome Read(string? actor, (string Actor, int Minute) view, bool isSymptoms)
    {
        var outcome = actor is null ? AccessOutcome.NoActor
            : actor != view.Actor ? AccessOutcome.OtherActor
            : minute >= view.Minute + MinutesOfAGrant ? AccessOutcome.GrantExpired
            : isSymptoms ? AccessOutcome.CategoryNotGranted
            : AccessOutcome.Permitted;
        if (outcome != AccessOutcome.Permitted)
        {
            Entries.Add((actor, outcome));
        }

        return outcome;
    }

    internal sealed class Flow(Flow? parent = null)
    {
        private readonly List<Presence> entered = [];
        private Presence? current = parent?.current;

        public string? Actor => current is { HasLeft: false } present ? present.Actor : null;

        public int Entered => entered.Count;

        public void Enter(string actor) => entered.Add(current = new Presence(actor, current));

        public void Leave(int which)
        {
            var left = entered[which];
            entered.RemoveAt(which);
            left.HasLeft = true;
            current = ReferenceEquals(current, left) ? left.Outer : current;
        }
    }

    private sealed record Presence(string Actor, Presence? Outer)
    {
        public bool HasLeft { get; set; }
    }
}
