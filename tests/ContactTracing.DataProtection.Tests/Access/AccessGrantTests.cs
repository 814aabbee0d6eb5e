namespace ContactTracing.DataProtection.Tests.Access;

/// <summary>Role, then purpose, then category: what a grant is issued for, and why not.</summary>
public sealed class AccessGrantTests
{
    private const DataCategories NursesCategories = DataCategories.Name | DataCategories.ContactDetails | DataCategories.TestResult;

    private readonly Ward ward = new();

    [Fact]
    public void Grant_IsForWhatPathAndPolicyHaveInCommon()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);
        var narrow = new AccessPath("P", "The nurse reads the result.", [TracingPurpose.GuidanceAndFollowUp], categories: DataCategories.TestResult | DataCategories.Symptoms);

        var grant = ward.Guard.Grant(narrow);

        Assert.Equal(DataCategories.TestResult, grant.Categories);
        Assert.Equal((Ward.Nurse, narrow, TracingPurpose.GuidanceAndFollowUp, false), (grant.Actor, grant.Path, grant.Purpose, grant.IsBreakGlass));
        Assert.Equal(["tracing-nurse"], grant.Roles);
        Assert.Equal(Ward.Morning.AddMinutes(15), grant.ExpiresAt);
        Assert.Equal(narrow.Justification, grant.Justification);
    }

    // It reveals nothing: what is opened with it is in the trail, record by record.
    [Fact]
    public void Grant_ByItself_IsNotInTheTrail()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);

        ward.Guard.Grant(Ward.FollowUp);

        Assert.Empty(ward.Audit.Entries);
    }

    [Fact]
    public void Nobody_IsRefused() => ward.Refuses(AccessOutcome.NoActor, () => ward.Guard.Grant(Ward.FollowUp));

    [Fact]
    public void RoleThatThePathDoesNotName_IsRefused()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);

        ward.Refuses(AccessOutcome.RoleMissing, () => ward.Guard.Grant(Path(["physician"])));
        Assert.NotNull(ward.Guard.Grant(Path(["physician", "tracing-nurse"])));
    }

    [Theory]
    [InlineData("Tracing-Nurse")]
    [InlineData("tracing-nurse ")]
    [InlineData("tracing\u2010nurse")]
    [InlineData("tracing-nurs\u0435")] // A Cyrillic letter.
    [InlineData("ｔracing-nurse")]
    public void RoleThatLooksTheSame_IsRefused(string role)
    {
        using var impostor = ward.Actors.Enter(new Actor("10001112223", [role]));

        ward.Refuses(AccessOutcome.RoleMissing, () => ward.Guard.Grant(Ward.FollowUp));
    }

    [Fact]
    public void RoleInAnotherUnicodeForm_IsRefused_AndCannotBeDeclared()
    {
        const string Composed = "infirmi\u00E8re", Decomposed = "infirmie\u0300re";
        var accented = new Ward(policy: new AccessPolicy(new RoleScope(Composed, TracingPurpose.GuidanceAndFollowUp, DataCategories.All)));

        using (accented.Actors.Enter(new Actor("1", [Decomposed])))
        {
            accented.Refuses(AccessOutcome.RoleMissing, () => accented.Guard.Grant(Ward.FollowUp));
        }

        using (accented.Actors.Enter(new Actor("1", [Composed])))
        {
            Assert.NotNull(accented.Guard.Grant(Ward.FollowUp));
        }

        Assert.Throws<ArgumentException>(() => new RoleScope(Decomposed, TracingPurpose.Care, DataCategories.All));
        Assert.Throws<ArgumentException>(() => Path([Decomposed]));
    }

    [Fact]
    public void EmptyPolicy_RefusesEverybody()
    {
        var unconfigured = new Ward(policy: new AccessPolicy());
        using var nurse = unconfigured.Actors.Enter(Ward.Nurse);

        unconfigured.Refuses(AccessOutcome.RoleMissing, () => unconfigured.Guard.Grant(Ward.FollowUp));
    }

    [Theory]
    [InlineData(TracingPurpose.Steering)]
    [InlineData((TracingPurpose)0)]
    [InlineData((TracingPurpose)11)]
    [InlineData((TracingPurpose)32)] // A shift by 32 is one by 0.
    [InlineData((TracingPurpose)(-1))]
    public void PurposeThatThePathDoesNotServe_IsRefused(TracingPurpose purpose)
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);

        ward.Refuses(AccessOutcome.PurposeNotServed, () => ward.Guard.Grant(Ward.FollowUp, new AccessRequest { Purpose = purpose }));
    }

    [Fact]
    public void PathWithoutPurpose_IsRefused()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);

        ward.Refuses(AccessOutcome.PurposeNotServed, () => ward.Guard.Grant(new AccessPath("P", "It says nothing.", [])));
    }

    [Fact]
    public void CategoriesThatTheRoleMayNotSee_AreRefused()
    {
        using var nurse = ward.Actors.Enter(Ward.Nurse);

        ward.Refuses(
            AccessOutcome.CategoryNotGranted,
            () => ward.Guard.Grant(new AccessPath("P", "The nurse reads it.", [TracingPurpose.GuidanceAndFollowUp], categories: DataCategories.Symptoms)));
    }

    [Fact]
    public void SeveralScopes_AddUp()
    {
        var both = new Ward(policy: new AccessPolicy(
            new RoleScope("a", TracingPurpose.Care, DataCategories.Name),
            new RoleScope("a", TracingPurpose.Care, DataCategories.Address),
            new RoleScope("b", TracingPurpose.Care, DataCategories.Symptoms),
            new RoleScope("b", TracingPurpose.Steering, DataCategories.All)));
        using var actor = both.Actors.Enter(new Actor("1", ["b", "a", "c"]));

        var grant = both.Guard.Grant(new AccessPath("P", "Care for the person.", [TracingPurpose.Care]));

        Assert.Equal(DataCategories.Name | DataCategories.Address | DataCategories.Symptoms, grant.Categories);
        Assert.Equal(["a", "b"], grant.Roles);
    }

    [Fact]
    public void Lifetime_IsBounded()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AccessGuardOptions { GrantLifetime = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AccessGuardOptions { GrantLifetime = TimeSpan.FromHours(12) + TimeSpan.FromTicks(1) });
        Assert.Equal(NursesCategories, Ward.Policy.For(Ward.Nurse, Ward.FollowUp, TracingPurpose.GuidanceAndFollowUp)[0].Categories);
    }

    private static AccessPath Path(string[] roles) => new("P", "The nurse calls the person.", [TracingPurpose.GuidanceAndFollowUp], roles);
}
