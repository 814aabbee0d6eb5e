namespace ContactTracing.DataProtection.Tests.Access;

/// <summary>An actor follows its flow, and does not leak into another one.</summary>
public sealed class AmbientActorTests
{
    private readonly AmbientActor ambient = new();

    [Fact]
    public async Task Actor_FollowsAwaitAndTasks_AndIsGoneAfterwards()
    {
        using (ambient.Enter(Ward.Nurse, TracingPurpose.Care))
        {
            await Task.Yield();
            Assert.Same(Ward.Nurse, ambient.Actor);
            Assert.Equal(TracingPurpose.Care, await Task.Run(() => ambient.Purpose));
        }

        Assert.Null(ambient.Actor);
        Assert.Null(ambient.Purpose);
    }

    [Fact]
    public async Task TaskThatOutlivesItsFlow_HasNoActor()
    {
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<Actor?> late;
        using (ambient.Enter(Ward.Nurse))
        {
            late = Task.Run(async () =>
            {
                await left.Task;
                return ambient.Actor;
            });
        }

        left.SetResult();

        Assert.Null(await late);
    }

    [Fact]
    public async Task ActorOfATask_IsNotSeenByWhoeverStartedIt()
    {
        await Task.Run(() => ambient.Enter(Ward.Nurse));

        Assert.Null(ambient.Actor);
    }

    [Fact]
    public async Task Flows_BesideEachOther_SeeTheirOwnActors()
    {
        var seen = await Task.WhenAll(Enumerable.Range(0, 64).Select(async i =>
        {
            using var presence = ambient.Enter(new Actor($"{i}x", []));
            await Task.Yield();
            return ambient.Actor?.Id == $"{i}x";
        }));

        Assert.All(seen, Assert.True);
    }

    [Fact]
    public void OuterActor_ComesBack_AndLeavingTwiceDoesNoHarm()
    {
        using var outer = ambient.Enter(Ward.Nurse);
        var inner = ambient.Enter(Ward.Epidemiologist);
        Assert.Same(Ward.Epidemiologist, ambient.Actor);

        inner.Dispose();
        inner.Dispose();

        Assert.Same(Ward.Nurse, ambient.Actor);
    }

    // Whoever leaves in the wrong order ends without an actor, never with one who has gone.
    [Fact]
    public void OuterActor_WhoLeftFirst_DoesNotComeBack()
    {
        var outer = ambient.Enter(Ward.Nurse);
        var inner = ambient.Enter(Ward.Epidemiologist);

        outer.Dispose();
        Assert.Same(Ward.Epidemiologist, ambient.Actor);
        inner.Dispose();

        Assert.Null(ambient.Actor);
    }
}
