namespace ContactTracing.DataProtection.Tests.Retention;

public sealed class RetentionProfileTests
{
    [Fact]
    public void FrenchContactCovid_IsThreeMonthsInParis()
    {
        var profile = RetentionProfile.Of("FR-ContactCovid-2020-11");

        Assert.Same(RetentionProfile.FrenchContactCovid, profile);
        Assert.Equal((3, 92, "Europe/Paris"), (profile.Months, profile.MaxDays, profile.TimeZoneId));
        Assert.Equal((6, 12), (profile.AuditMinMonths, profile.AuditMaxMonths));
        Assert.Contains(profile.LegalReferences, reference => reference.Contains("2020-551", StringComparison.Ordinal));
    }

    // Were it a fixed date of the past, every record of a system built on this model would be expired at birth.
    [Fact]
    public void FrenchContactCovid_HasNoSunset() => Assert.Null(RetentionProfile.FrenchContactCovid.Sunset);

    [Theory]
    [InlineData("FR-ContactCovid")]
    [InlineData("fr-contactcovid-2020-11")]
    [InlineData("")]
    public void Of_UnknownId_ListsTheKnownOnes(string id)
    {
        var thrown = Assert.Throws<UnknownRetentionProfileException>(() => RetentionProfile.Of(id));

        Assert.Contains($"'{id}'", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("FR-ContactCovid-2020-11", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("RetentionProfile.Register", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => RetentionProfile.Of(null!));

    // A later law allowed six months for positive tests.
    [Fact]
    public void Register_MakesAnotherLawKnown()
    {
        var profile = new RetentionProfile("Test-PositiveTests", 6, 184, "Europe/Paris", 6, 12, legalReferences: ["a later law"]);
        RetentionProfile.Register(profile);
        RetentionProfile.Register(profile);

        var policy = new RetentionPolicy("PositiveTest", RetentionProfile.Of("Test-PositiveTests"), days: 184);
        Assert.Equal(policy.Zone.StartOfDay(2021, 8, 28), policy.Deadline(new DateOnly(2021, 2, 28)));
        Assert.Equal(policy.Zone.StartOfDay(2022, 2, 28), policy.Deadline(new DateOnly(2021, 8, 31)));
    }

    [Fact]
    public void Register_AnotherProfileOfTheSameId_IsRefused()
    {
        var thrown = Assert.Throws<ArgumentException>(() => RetentionProfile.Register(
            new RetentionProfile(RetentionProfile.FrenchContactCovidId, 240, 7300, "Europe/Paris", 6, 12)));

        Assert.Contains("FR-ContactCovid-2020-11", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(3, RetentionProfile.Of(RetentionProfile.FrenchContactCovidId).Months);
    }

    [Fact]
    public void Register_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => RetentionProfile.Register(null!));

    [Theory]
    [InlineData("id", "", 3, 92, "UTC", 6, 12)]
    [InlineData("months", "X", 0, 92, "UTC", 6, 12)]
    [InlineData("maxDays", "X", 3, 0, "UTC", 6, 12)]
    [InlineData("timeZoneId", "X", 3, 92, " ", 6, 12)]
    [InlineData("auditMinMonths", "X", 3, 92, "UTC", -1, 12)]
    [InlineData("auditMaxMonths", "X", 3, 92, "UTC", 6, 5)]
    public void Constructor_OfWhatCannotBe_IsRefused(string parameter, string id, int months, int days, string zone, int auditMin, int auditMax)
    {
        var thrown = Assert.ThrowsAny<ArgumentException>(() => new RetentionProfile(id, months, days, zone, auditMin, auditMax));

        Assert.Equal(parameter, thrown.ParamName);
    }

    [Fact]
    public void LegalReferences_AreACopy()
    {
        var references = new List<string> { "art. 5" };
        var profile = new RetentionProfile("Copy", 3, 92, "UTC", 6, 12, legalReferences: references);
        references.Clear();

        Assert.Equal(["art. 5"], profile.LegalReferences);
    }

    [Fact]
    public void ToString_SaysTheCeiling() =>
        Assert.Equal("FR-ContactCovid-2020-11: 3 months, at most 92 days, Europe/Paris", RetentionProfile.FrenchContactCovid.ToString());
}
