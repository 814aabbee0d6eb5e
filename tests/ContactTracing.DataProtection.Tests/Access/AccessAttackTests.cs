using System.Reflection;
using System.Runtime.CompilerServices;
using ContactTracing.DataProtection.Tests.Access.Handwritten;

namespace ContactTracing.DataProtection.Tests.Access;

/// <summary>The attack list of docs/access.md, as far as grants, views and flows are concerned.</summary>
public sealed class AccessAttackTests
{
    private readonly Ward ward = new();

    [Fact]
    public void ViewThatWasKept_IsWorthNothing_OnceTheGrantHasEnded()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        var view = ward.Open(Ward.Case());
        ward.Clock.Now = Ward.Morning.AddMinutes(15).AddTicks(-1);
        Assert.NotEmpty(view.Name);

        ward.Clock.Now = Ward.Morning.AddMinutes(15);

        ward.Refuses(AccessOutcome.GrantExpired, () => view.Name);
        ward.Refuses(AccessOutcome.GrantExpired, () => view.Wave);
    }

    // The grant is good for minutes to come, the record is not.
    [Fact]
    public void ViewThatWasKept_EndsWithThePeriodOfItsRecord()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        ward.Clock.Now = Files.StoreOnDisk.Deadline.AddMinutes(-1);
        var view = ward.Open(Ward.Case());
        Assert.NotEmpty(view.Name);

        ward.Clock.Now = Files.StoreOnDisk.Deadline;

        ward.Refuses(AccessOutcome.RecordExpired, () => view.Name);
        ward.Refuses(AccessOutcome.RecordExpired, () => ward.Open(Ward.Case()));
    }

    [Fact]
    public async Task View_InTheFlowOfAnotherActor_IsRefused_AndStaysGoodInItsOwn()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        var view = ward.Open(Ward.Case());

        await Task.Run(() =>
        {
            using var other = ward.Actors.Enter(new Actor("10005555555", ["tracing-nurse"]));
            ward.Refuses(AccessOutcome.OtherActor, () => view.Name);
            Assert.Equal("10005555555", ward.LastEntry.ActorId);
        });

        Assert.NotEmpty(view.Name);
    }

    [Fact]
    public void Grant_OfAnotherActor_OpensNothing()
    {
        AccessGrant grant;
        using (ward.Actors.Enter(Ward.Nurse))
        {
            grant = ward.Guard.Grant(Ward.FollowUp);
        }

        ward.Refuses(AccessOutcome.NoActor, () => IndexCaseView.Open(ward.Guard, grant, Ward.Case()));
        using var thief = ward.Actors.Enter(Ward.Epidemiologist);
        ward.Refuses(AccessOutcome.OtherActor, () => IndexCaseView.Open(ward.Guard, grant, Ward.Case()));
    }

    [Fact]
    public void RoleThatIsRevoked_EndsTheGrantAndTheViews_AndTheSamePersonElsewhereKeepsThem()
    {
        AccessGrant grant;
        IndexCaseView view;
        using (ward.Actors.Enter(Ward.Nurse))
        {
            grant = ward.Guard.Grant(Ward.FollowUp);
            view = IndexCaseView.Open(ward.Guard, grant, Ward.Case());
        }

        using (ward.Actors.Enter(new Actor(Ward.Nurse.Id, ["another", "tracing-nurse"])))
        {
            Assert.NotEmpty(view.Name);
        }

        using (ward.Actors.Enter(new Actor(Ward.Nurse.Id, ["another"])))
        {
            ward.Refuses(AccessOutcome.OtherActor, () => view.Name);
            ward.Refuses(AccessOutcome.OtherActor, () => IndexCaseView.Open(ward.Guard, grant, Ward.Case()));
        }
    }

    [Fact]
    public void View_InAFlowOfAnotherPurpose_IsRefused()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        var view = ward.Open(Ward.Case());

        using var steering = ward.Actors.Enter(Ward.Nurse, TracingPurpose.Steering);

        ward.Refuses(AccessOutcome.PurposeNotServed, () => view.Name);
    }

    [Fact]
    public void Grant_ThatIsForged_OpensNothing()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        var fromNothing = (AccessGrant)RuntimeHelpers.GetUninitializedObject(typeof(AccessGrant));
        var byReflection = (AccessGrant)typeof(AccessGrant).GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance).Single().Invoke(
            [new object(), Ward.Nurse, Ward.FollowUp, new AccessRequest(), TracingPurpose.GuidanceAndFollowUp, Array.Empty<string>(), DataCategories.All, DateTimeOffset.MaxValue]);
        var ofAnotherGuard = new AccessGuard(ward.Actors, Ward.Policy, new InMemoryAuditStore()).Grant(Ward.FollowUp);

        foreach (var forged in new[] { fromNothing, byReflection, ofAnotherGuard, null! })
        {
            ward.Refuses(AccessOutcome.GrantInvalid, () => IndexCaseView.Open(ward.Guard, forged, Ward.Case()));
            var refusal = Assert.Throws<AccessDeniedException>(() => ward.Guard.Demand(forged));
            Assert.Equal(AccessOutcome.GrantInvalid, refusal.Reason);
        }
    }

    [Fact]
    public void Grant_AndRecordAccess_HaveNoPublicConstructor()
    {
        Assert.Empty(typeof(AccessGrant).GetConstructors());
        Assert.Empty(typeof(RecordAccess).GetConstructors());
        Assert.All([typeof(AccessGrant), typeof(RecordAccess), typeof(AccessGuard), typeof(AccessPath)], type => Assert.True(type.IsSealed));
    }

    [Fact]
    public void ReflectionAndDynamic_OnMembersOfAView_ArriveAtTheGuard()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        var view = ward.Open(Ward.Case());
        dynamic late = view;

        Assert.Equal("Marie Dupont", (string)late.Name);
        ward.Refuses(AccessOutcome.CategoryNotGranted, () => late.Symptoms);
        var reflected = Assert.Throws<TargetInvocationException>(() => typeof(IndexCaseView).GetProperty("Symptoms")!.GetValue(view));
        Assert.IsType<AccessDeniedException>(reflected.InnerException);
    }

    [Fact]
    public void View_AsText_SaysNothing()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);

        Assert.Equal("IndexCaseView", ward.Open(Ward.Case()).ToString());
    }

    [Fact]
    public void RecordWithoutRandomReference_IsRefused()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);

        ward.Refuses(AccessOutcome.ReferenceMissing, () => ward.Open(Ward.Case(id: Guid.Empty)));
        ward.Refuses(AccessOutcome.ReferenceMissing, () => ward.Open(Ward.Case(id: Guid.Parse("2ed6657d-e927-568b-95e1-2665a8aea6a2")))); // SHA-1 of a name.
    }

    [Fact]
    public async Task ManyThreads_ReadUnderTheirOwnName()
    {
        await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(async () =>
        {
            var actor = new Actor($"1000000{i:D4}", i % 2 == 0 ? ["tracing-nurse"] : ["epidemiologist"]);
            using var presence = ward.Actors.Enter(actor);
            for (var n = 0; n < 50; n++)
            {
                var view = ward.Open(Ward.Case(), i % 2 == 0 ? Ward.FollowUp : Ward.Surveillance);
                await Task.Yield();
                Assert.Throws<AccessDeniedException>(() => i % 2 == 0 ? view.Symptoms : view.Name);
            }
        })));

        Assert.Equal(32 * 50 * 2, ward.Audit.Entries.Count);
        Assert.All(ward.Audit.Entries.GroupBy(entry => entry.ActorId), actor => Assert.Equal((50, 50), (actor.Count(e => e.Operation == AuditOperation.Consult), actor.Count(e => e.Operation == AuditOperation.Refuse))));
    }
}
