using static ContactTracing.DataProtection.Tests.Retention.Moment;

namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>What a policy makes of the terms that it is given.</summary>
public sealed class RetentionPolicyTermsTests
{
    private static readonly RetentionProfile French = RetentionProfile.FrenchContactCovid;

    [Fact]
    public void Months_LeftOut_AreTheProfiles() => Assert.Equal(3, new RetentionPolicy("X", French, 90).Months);

    [Fact]
    public void Zone_LeftOut_IsTheProfiles() => Assert.Equal("Europe/Paris", new RetentionPolicy("X", French, 90).Zone.Id);

    [Fact]
    public void Terms_BeyondTheProfile_AreReducedToIt()
    {
        var policy = new RetentionPolicy("X", French, days: 7300, months: 240);

        Assert.Equal((92, 3), (policy.Days, policy.Months));
    }

    [Fact]
    public void Terms_WithinTheProfile_StayAsTheyAre()
    {
        var policy = new RetentionPolicy("X", French, days: 14, months: 1, basis: "S8", lead: TimeSpan.FromHours(30));

        Assert.Equal((14, 1, "S8", TimeSpan.FromHours(30)), (policy.Days, policy.Months, policy.Basis, policy.Lead));
        Assert.Equal(("X", French), (policy.Name, policy.Profile));
        Assert.Null(policy.Sunset);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void DaysOrMonths_BelowOne_AreRefused(int number)
    {
        Assert.Throws<ArgumentOutOfRangeException>("days", () => new RetentionPolicy("X", French, days: number));
        Assert.Throws<ArgumentOutOfRangeException>("months", () => new RetentionPolicy("X", French, days: 90, months: number));
    }

    [Fact]
    public void Name_Missing_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("name", () => new RetentionPolicy(null!, French, 90));
        Assert.Throws<ArgumentException>("name", () => new RetentionPolicy(" ", French, 90));
    }

    [Fact]
    public void Profile_Missing_IsRefused() => Assert.Throws<ArgumentNullException>("profile", () => new RetentionPolicy("X", null!, 90));

    [Fact]
    public void Lead_AsLongAsTheRetentionInDays_IsRefused()
    {
        var thrown = Assert.Throws<ArgumentException>("lead", () => Policies.French(30, lead: TimeSpan.FromDays(30)));

        Assert.Contains("30 days", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromDays(30) - TimeSpan.FromTicks(1), Policies.French(30, lead: TimeSpan.FromDays(30) - TimeSpan.FromTicks(1)).Lead);
    }

    // Three months can be as short as 89 days.
    [Fact]
    public void Lead_AsLongAsTheShortestMonths_IsRefused()
    {
        Assert.Throws<ArgumentException>("lead", () => Policies.French(92, lead: TimeSpan.FromDays(89)));
        Assert.Equal(TimeSpan.FromDays(88), Policies.French(92, lead: TimeSpan.FromDays(88)).Lead);
    }

    [Fact]
    public void Lead_Negative_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>("lead", () => Policies.French(90, lead: TimeSpan.FromTicks(-1)));

    [Theory]
    [InlineData(90, 48)]
    [InlineData(4, 48)]
    [InlineData(3, 36)]
    [InlineData(2, 24)]
    [InlineData(1, 12)]
    public void Lead_LeftOut_IsTwoDaysOrHalfTheRetention(int days, int hours) => Assert.Equal(TimeSpan.FromHours(hours), Policies.French(days).Lead);

    [Fact]
    public void Sunset_OfPolicyAndProfile_IsTheEarlier()
    {
        var (early, late) = (At("2021-04-01T00:00+02:00"), At("2021-12-31T00:00+01:00"));
        var profile = new RetentionProfile("With sunset", 3, 92, "Europe/Paris", 6, 12, sunset: late);

        Assert.Equal(late, new RetentionPolicy("X", profile, 90).Sunset);
        Assert.Equal(early, new RetentionPolicy("X", profile, 90, sunset: early).Sunset);
        Assert.Equal(late, new RetentionPolicy("X", profile, 90, sunset: late.AddDays(1)).Sunset);
        Assert.Equal(TimeSpan.Zero, new RetentionPolicy("X", French, 90, sunset: early).Sunset!.Value.Offset);
    }

    [Fact]
    public void ToString_SaysTheTermsOnOneLine() => Assert.Equal(
        "IndexCase: 90 days or 3 months, whichever is shorter, in Europe/Paris; due 2.00:00:00 before the deadline; sunset 2021-03-31T22:00Z",
        Policies.French(90, sunset: At("2021-04-01T00:00+02:00")).ToString());
}
