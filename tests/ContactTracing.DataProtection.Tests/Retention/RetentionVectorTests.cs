using static ContactTracing.DataProtection.Tests.Retention.Moment;

namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>The vectors of the specification of the calendar, one by one.</summary>
public sealed class RetentionVectorTests
{
    [Theory]
    [InlineData("2020-11-19", "2021-02-17")]
    [InlineData("2020-11-30", "2021-02-28")]
    [InlineData("2021-01-31", "2021-04-30")]
    [InlineData("2021-02-01", "2021-05-01")]
    [InlineData("2021-02-28", "2021-05-28")]
    [InlineData("2024-01-31", "2024-04-30")]
    [InlineData("2024-02-29", "2024-05-29")]
    [InlineData("2021-08-31", "2021-11-29")]
    public void Deadline_OfNinetyDays_IsTheStartOfThisDayInParis(string created, string day)
    {
        var deadline = LegalTimeZone.Of("Europe/Paris").StartOfDay(Date(day));

        Assert.Equal(deadline, Policies.NinetyDays.Deadline(Date(created)));
        Assert.Equal(deadline, Policies.NinetyDays.Deadline(At(created + "T12:00Z")));
    }

    [Theory]
    [InlineData("2020-11-19", "2021-02-19")]
    [InlineData("2021-01-31", "2021-04-30")]
    [InlineData("2021-02-28", "2021-05-28")]
    [InlineData("2021-08-31", "2021-11-30")]
    public void Deadline_OfMoreDaysThanTheCeiling_IsThreeMonths(string created, string day) =>
        Assert.Equal(LegalTimeZone.Of("Europe/Paris").StartOfDay(Date(day)), Policies.French(180).Deadline(Date(created)));

    [Theory]
    [InlineData("2021-01-31T00:00+01:00")]
    [InlineData("2021-01-31T12:00+01:00")]
    [InlineData("2021-01-31T23:59:59.9999999+01:00")]
    public void Cutoff_At30April_TakesTheRowsOf31January(string anchor)
    {
        var now = At("2021-04-30T00:00+02:00");

        Assert.True(Policies.WithoutLead.IsDue(At(anchor), now));
        Assert.True(At(anchor) < Policies.WithoutLead.Cutoff(now));
        Assert.False(Policies.WithoutLead.IsDue(At(anchor), now.AddTicks(-1)));
    }

    [Theory]
    [InlineData("2021-02-01T00:00+01:00")]
    [InlineData("2021-02-01T23:59+01:00")]
    public void Cutoff_At30April_LeavesTheRowsOf1FebruaryUntil1May(string anchor)
    {
        Assert.False(Policies.WithoutLead.IsDue(At(anchor), At("2021-04-30T00:00+02:00")));
        Assert.False(Policies.WithoutLead.IsDue(At(anchor), At("2021-04-30T23:59:59.9999999+02:00")));
        Assert.True(Policies.WithoutLead.IsDue(At(anchor), At("2021-05-01T00:00+02:00")));
    }

    [Fact]
    public void Cutoff_At30April_IsTheStartOf1February()
    {
        Assert.Equal(At("2021-02-01T00:00+01:00"), Policies.WithoutLead.Cutoff(At("2021-04-30T00:00+02:00")));
        Assert.Equal(Date("2021-02-01"), Policies.WithoutLead.CutoffDate(At("2021-04-30T00:00+02:00")));
    }

    [Fact]
    public void Due_WithTheLeadOfTwoDays_IsTwoDaysBeforeTheDeadline()
    {
        Assert.Equal(TimeSpan.FromDays(2), Policies.NinetyDays.Lead);
        Assert.Equal(At("2021-04-28T00:00+02:00"), Policies.NinetyDays.DueAt(Date("2021-01-31")));
    }

    // Created on 1 March at 00:30 in Paris, which is still 28 February in Guadeloupe.
    [Theory]
    [InlineData("Europe/Paris", "2021-05-30T00:00+02:00")]
    [InlineData("America/Guadeloupe", "2021-05-28T00:00-04:00")]
    public void Deadline_OfOneInstant_IsEarlierInGuadeloupeThanInParis(string zone, string deadline) =>
        Assert.Equal(At(deadline), Policies.French(90, zone).Deadline(At("2021-03-01T00:30+01:00")));

    // 90 x 24 hours from a winter midnight end at 01:00 of a summer day, an hour late.
    [Fact]
    public void Deadline_AcrossTheSpringChangeOfClocks_IsMidnightOnTheWall()
    {
        var created = At("2021-01-10T00:00+01:00");

        Assert.Equal(At("2021-04-10T00:00+02:00"), Policies.NinetyDays.Deadline(created));
        Assert.Equal(At("2021-04-10T01:00+02:00"), created.AddDays(90));
    }

    [Fact]
    public void Deadline_AcrossTheAutumnChangeOfClocks_IsMidnightOnTheWall() =>
        Assert.Equal(At("2021-12-30T00:00+01:00"), Policies.NinetyDays.Deadline(At("2021-10-01T00:00+02:00")));
}
