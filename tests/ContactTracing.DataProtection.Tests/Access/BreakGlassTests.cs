namespace ContactTracing.DataProtection.Tests.Access;

/// <summary>The override of an emergency: what it stands for, and what it does not.</summary>
public sealed class BreakGlassTests
{
    private readonly Ward ward = new();

    [Fact]
    public void BrokenGlass_OverridesTheRoles_AndIsInTheTrailAtOnce()
    {
        using var physician = ward.Actors.Enter(new Actor("10007654321", ["physician-on-duty"]));
        var request = new AccessRequest { BreakGlassReason = "The person collapsed and cannot speak." };

        var grant = ward.Guard.Grant(Ward.FollowUp, request);

        Assert.Equal((DataCategories.All, true), (grant.Categories, grant.IsBreakGlass));
        Assert.Equal((AccessOutcome.Permitted, request.BreakGlassReason), (ward.LastEntry.Outcome, ward.LastEntry.BreakGlassReason));
    }

    [Fact]
    public void BrokenGlass_WithoutReasonOrRole_IsRefused()
    {
        using (ward.Actors.Enter(new Actor("10007654321", ["physician-on-duty"])))
        {
            ward.Refuses(AccessOutcome.BreakGlassRefused, () => ward.Guard.Grant(Ward.FollowUp, new AccessRequest { BreakGlassReason = " \t" }));
        }

        // Her own role would do, but she asks for the override.
        using (ward.Actors.Enter(Ward.Nurse))
        {
            ward.Refuses(AccessOutcome.BreakGlassRefused, () => ward.Guard.Grant(Ward.FollowUp, new AccessRequest { BreakGlassReason = "An emergency." }));
        }
    }

    [Fact]
    public void BrokenGlass_OverridesNeitherPurposeNorPathNorRetention()
    {
        using var physician = ward.Actors.Enter(new Actor("10007654321", ["physician-on-duty"]));
        var request = new AccessRequest { BreakGlassReason = "An emergency.", Purpose = TracingPurpose.Steering };
        ward.Refuses(AccessOutcome.PurposeNotServed, () => ward.Guard.Grant(Ward.FollowUp, request));

        var narrow = new AccessPath("P", "Someone has to be called.", [TracingPurpose.GuidanceAndFollowUp], categories: DataCategories.ContactDetails);
        var grant = ward.Guard.Grant(narrow, new AccessRequest { BreakGlassReason = "An emergency." });
        Assert.Equal(DataCategories.ContactDetails, grant.Categories);
        ward.Refuses(AccessOutcome.RecordExpired, () => Handwritten.IndexCaseView.Open(ward.Guard, grant, Ward.Case(Ward.Morning.AddDays(-100))));
    }
}
