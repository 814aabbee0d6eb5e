using ContactTracing.DataProtection.Tests.Access.Handwritten;
using FsCheck;
using FsCheck.Fluent;
using static ContactTracing.DataProtection.Tests.Access.Interleavings.FlowStep;

namespace ContactTracing.DataProtection.Tests.Access.Interleavings;

/// <summary>
/// Several actors in flows of execution that begin others, enter, leave, open and read in any order: each outcome is that of a model that
/// knows no threads, and the trail names who acted.
/// </summary>
public sealed class InterleavingProperties
{
    private static readonly Actor[] People = [Ward.Nurse, new("10001112223", ["tracing-nurse"]), new(ModelOfFlows.Stranger, ["visitor"])];

    private readonly Dictionary<AccessOutcome, int> seen = [];

    // One step at a time, each on the thread of its flow.
    [Fact]
    public void AnyInterleaving_HasTheOutcomesOfTheModel()
    {
        var steps = Any(Kinds.Enter, Kinds.Enter, Kinds.Leave, Kinds.BeginFlow, Kinds.Open, Kinds.Open, Kinds.ReadName, Kinds.ReadName, Kinds.ReadName, Kinds.ReadSymptoms, Kinds.Wait);
        Prop.ForAll(steps.ListOf().ToArbitrary(), all => Task.Run(() => InterleaveAsync(all)).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(80));

        AllWereSeen(AccessOutcome.Permitted, AccessOutcome.NoActor, AccessOutcome.OtherActor, AccessOutcome.RoleMissing, AccessOutcome.GrantExpired, AccessOutcome.CategoryNotGranted);
    }

    // All flows at once, over the same views: whoever else acts at that moment has no influence.
    [Fact]
    public void FlowsAtTheSameTime_HaveTheOutcomesOfTheModel_EachItsOwn()
    {
        var steps = Any(Kinds.Enter, Kinds.Enter, Kinds.Leave, Kinds.ReadName, Kinds.ReadName, Kinds.ReadName, Kinds.ReadSymptoms);
        Prop.ForAll(steps.ListOf().ToArbitrary(), all => Task.Run(() => RaceAsync(all)).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithEndSize(400));

        AllWereSeen(AccessOutcome.Permitted, AccessOutcome.NoActor, AccessOutcome.OtherActor, AccessOutcome.CategoryNotGranted);
    }

    private async Task InterleaveAsync(IEnumerable<FlowStep> steps)
    {
        var (ward, model, flows, views) = (new Ward(), new ModelOfFlows(), new List<RunningFlow> { new() }, new List<IndexCaseView>());
        foreach (var step in steps)
        {
            var flow = step.Flow % flows.Count;
            if (Which(step, model, model.Flows[flow]) is not { } which)
            {
                continue;
            }

            AccessOutcome? outcome = null;
            await flows[flow].DoAsync(() => outcome = Do(ward, flows, flows[flow], views, step.Kind, which));
            AssertSame(model.Do(model.Flows[flow], step.Kind, which, People[which % People.Length].Id), outcome, step);
        }

        Assert.Equal(model.Entries, ward.Audit.Entries.Select(entry => (entry.ActorId, entry.Outcome)));
        await Task.WhenAll(flows.Select(flow => flow.EndAsync()));
    }

    private async Task RaceAsync(IEnumerable<FlowStep> steps)
    {
        const int Flows = 8;
        var ward = new Ward();
        var views = new List<IndexCaseView>();
        foreach (var nurse in People.Take(2))
        {
            using var presence = ward.Actors.Enter(nurse);
            views.Add(ward.Open(Ward.Case()));
        }

        var before = ward.Audit.Entries.Count;
        var all = await Task.WhenAll(steps.GroupBy(step => step.Flow % Flows).Select(own => Task.Run(() => RaceOneAsync(ward, views, own))));

        Assert.Equal(
            all.SelectMany(model => model.Entries.Skip(2)).Order(),
            ward.Audit.Entries.Skip(before).Select(entry => (entry.ActorId, entry.Outcome)).Order());
    }

    // A model of its own, in which the two views were opened by the same two people.
    private async Task<ModelOfFlows> RaceOneAsync(Ward ward, List<IndexCaseView> views, IEnumerable<FlowStep> steps)
    {
        var (model, flow) = (new ModelOfFlows(), new RunningFlow());
        for (var person = 0; person < views.Count; person++)
        {
            model.Do(model.Flows[0], Kinds.Enter, person, People[person].Id);
            model.Do(model.Flows[0], Kinds.Open, 0, "");
            model.Do(model.Flows[0], Kinds.Leave, 0, "");
        }

        foreach (var step in steps)
        {
            if (Which(step, model, model.Flows[0]) is { } which)
            {
                AccessOutcome? outcome = null;
                await flow.DoAsync(() => outcome = Do(ward, [flow], flow, views, step.Kind, which));
                AssertSame(model.Do(model.Flows[0], step.Kind, which, People[which % People.Length].Id), outcome, step);
            }
        }

        await flow.EndAsync();
        return model;
    }

    /// <summary>What of that which there is a step is about; null when there is nothing.</summary>
    private static int? Which(FlowStep step, ModelOfFlows model, ModelOfFlows.Flow flow) => step.Kind switch
    {
        Kinds.Leave => flow.Entered == 0 ? null : step.Which % flow.Entered,
        Kinds.ReadName or Kinds.ReadSymptoms => model.Views == 0 ? null : step.Which % model.Views,
        Kinds.Wait => step.Which % 12,
        _ => step.Which,
    };

    private static AccessOutcome? Do(Ward ward, List<RunningFlow> flows, RunningFlow flow, List<IndexCaseView> views, Kinds kind, int which)
    {
        switch (kind)
        {
            case Kinds.Enter:
                flow.Entered.Add(ward.Actors.Enter(People[which % People.Length]));
                return null;
            case Kinds.Leave:
                flow.Entered[which].Dispose();
                flow.Entered.RemoveAt(which);
                return null;
            case Kinds.BeginFlow:
                flows.Add(new RunningFlow());
                return null;
            case Kinds.Wait:
                ward.Clock.Now += TimeSpan.FromMinutes(which);
                return null;
            case Kinds.Open:
                return OutcomeOf(() => views.Add(ward.Open(Ward.Case())));
            case Kinds.ReadName:
                return OutcomeOf(() => Assert.Equal("Marie Dupont", views[which].Name));
            default:
                return OutcomeOf(() => _ = views[which].Symptoms);
        }
    }

    private static AccessOutcome OutcomeOf(Action access)
    {
        try
        {
            access();
            return AccessOutcome.Permitted;
        }
        catch (AccessDeniedException refusal)
        {
            return refusal.Reason;
        }
    }

    private void AssertSame(AccessOutcome? expected, AccessOutcome? actual, FlowStep step)
    {
        Assert.True(expected == actual, $"{step}: {actual}, and the model says {expected}.");
        if (actual is { } outcome)
        {
            lock (seen)
            {
                seen[outcome] = seen.GetValueOrDefault(outcome) + 1;
            }
        }
    }

    // What never happened was not tried.
    private void AllWereSeen(params AccessOutcome[] outcomes) =>
        Assert.All(outcomes, outcome => Assert.True(seen.GetValueOrDefault(outcome) > 20, $"{outcome} came {seen.GetValueOrDefault(outcome)} times."));
}
