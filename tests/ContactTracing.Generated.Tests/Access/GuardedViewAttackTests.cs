using System.Reflection;
using ContactTracing.DataProtection;
using ContactTracing.Generated.Tests.Access.Shapes;

namespace ContactTracing.Generated.Tests.Access;

/// <summary>Ways to get more out of a view than its grant gives. Each is refused.</summary>
public sealed class GuardedViewAttackTests
{
    private readonly Ward ward = new();

    [Fact]
    public void NobodyActs_IsRefused()
    {
        AccessGrant grant;
        using (ward.Actors.Enter(Ward.Nurse))
        {
            grant = ward.Guard.Grant(Ward.FollowUp);
        }

        ward.Refuses(AccessOutcome.NoActor, () => TracedCaseView.Open(ward.Guard, grant, Ward.Case()));
    }

    [Fact]
    public void ViewThatWasKept_IsWorthNothingAfterTheGrant()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        var view = ward.Open(Ward.Case());
        var home = view.Home!;
        ward.Pass(TimeSpan.FromMinutes(15));

        ward.Refuses(AccessOutcome.GrantExpired, () => view.Name);
        ward.Refuses(AccessOutcome.GrantExpired, () => view.Wave);
        ward.Refuses(AccessOutcome.GrantExpired, () => home.Nights);
        ward.Refuses(AccessOutcome.GrantExpired, () => view.OpenSource());
    }

    [Fact]
    public async Task ViewInAnotherActorsFlow_IsRefused()
    {
        TracedCaseView view;
        using (ward.Actors.Enter(Ward.Nurse))
        {
            view = ward.Open(Ward.Case());
        }

        ward.Refuses(AccessOutcome.NoActor, () => view.Name);
        await Task.Run(() =>
        {
            using var other = ward.Actors.Enter(Ward.Epidemiologist);
            ward.Refuses(AccessOutcome.OtherActor, () => view.IsPositive);
        });
    }

    [Fact]
    public async Task OneViewInManyFlows_ShowsOnlyItsActor()
    {
        TracedCaseView view;
        using (ward.Actors.Enter(Ward.Nurse))
        {
            view = ward.Open(Ward.Case());
        }

        var read = await Task.WhenAll(Enumerable.Range(0, 64).Select(number => Task.Run(async () =>
        {
            using var presence = ward.Actors.Enter(number % 2 == 0 ? Ward.Nurse : Ward.Epidemiologist);
            await Task.Yield();
            try
            {
                return view.Name;
            }
            catch (AccessDeniedException)
            {
                return null;
            }
        })));

        Assert.Equal(Enumerable.Range(0, 64).Select(number => number % 2 == 0 ? "Marie Dupont" : null), read);
        Assert.Equal(32, ward.Audit.Entries.Count(entry => entry.Outcome == AccessOutcome.OtherActor));
    }

    [Fact]
    public void StoreThatCannotWrite_RevealsNothing()
    {
        var broken = new Ward(new UnavailableStore());
        using var nurse = broken.Actors.Enter(Ward.Nurse);

        var refusal = Assert.Throws<AccessDeniedException>(() => broken.Open(Ward.Case()));

        Assert.Equal(AccessOutcome.AuditUnavailable, refusal.Reason);
    }

    [Fact]
    public void GrantOfAnotherGuard_IsRefused()
    {
        var elsewhere = new Ward();
        using var there = elsewhere.Actors.Enter(Ward.Nurse);
        using var here = ward.Actors.Enter(Ward.Nurse);
        var foreign = elsewhere.Guard.Grant(Ward.FollowUp);

        ward.Refuses(AccessOutcome.GrantInvalid, () => TracedCaseView.Open(ward.Guard, foreign, Ward.Case()));
        ward.Refuses(AccessOutcome.GrantInvalid, () => TracedCaseView.Open(ward.Guard, null!, Ward.Case()));
    }

    [Fact]
    public void View_GivesAwayNeitherTheRecordNorAWayToMakeOne()
    {
        var view = typeof(TracedCaseView);

        Assert.Empty(view.GetConstructors());
        Assert.DoesNotContain(view.GetProperties(), property => property.PropertyType == typeof(TracedCase) || property.PropertyType == typeof(Stay));
        Assert.Empty(view.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public));
        Assert.DoesNotContain(view.GetMethods(), method => method.Name == "Within" || method.ReturnType == typeof(TracedCase));
    }
}
