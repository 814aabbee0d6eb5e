using ContactTracing.DataProtection;
using ContactTracing.Generated.Tests.Retention.Records;
using static ContactTracing.Generated.Tests.Retention.Instants;

namespace ContactTracing.Generated.Tests.Retention;

/// <summary>The vectors of the law, asked of generated code.</summary>
public sealed class RetentionDeadlineTests
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
    public void NinetyDays_NeverExceedThreeMonths(string created, string deadline)
    {
        var record = new IndexCase { CollectedAt = StartOfParisDay(created).AddHours(9) };

        Assert.Equal(StartOfParisDay(deadline), IndexCaseRetention.Deadline(record));
    }

    [Theory]
    [InlineData("2021-01-31", "2021-04-30")]
    [InlineData("2021-05-15", "2021-08-15")]
    public void NinetyTwoDays_AreBoundByMonths(string created, string deadline) => Assert.Equal(
        StartOfParisDay(deadline), ByMonthsRetention.Deadline(new(StartOfParisDay(created))));

    [Theory]
    [InlineData("2021-02-28T22:59:59Z", "2021-05-28")]
    [InlineData("2021-02-28T23:00:00Z", "2021-05-30")]
    [InlineData("2021-03-27T22:59:59Z", "2021-06-25")]
    [InlineData("2021-03-27T23:00:00Z", "2021-06-26")]
    [InlineData("2021-03-28T21:59:59Z", "2021-06-26")]
    [InlineData("2021-03-28T22:00:00Z", "2021-06-27")]
    public void DayOfCollection_IsThatOfParis(string collected, string deadline) => Assert.Equal(
        StartOfParisDay(deadline), IndexCaseRetention.Deadline(new() { CollectedAt = Instant(collected) }));

    [Fact]
    public void OffsetOfTheAnchor_ChangesNothing()
    {
        var instant = Instant("2021-01-15T10:00:00Z");

        Assert.Equal(
            IndexCaseRetention.Deadline(new() { CollectedAt = instant }),
            IndexCaseRetention.Deadline(new() { CollectedAt = instant.ToOffset(TimeSpan.FromHours(-10)) }));
    }

    [Fact]
    public void Deadline_IsInUtc() =>
        Assert.Equal(TimeSpan.Zero, IndexCaseRetention.Deadline(new() { CollectedAt = StartOfParisDay("2021-01-15") }).Offset);

    [Fact]
    public void RecordExpires_AtTheDeadlineAndNotBefore()
    {
        var record = new IndexCase { CollectedAt = StartOfParisDay("2021-01-31").AddHours(9) };
        var deadline = StartOfParisDay("2021-04-30");

        Assert.False(IndexCaseRetention.IsExpired(record, deadline.AddTicks(-1)));
        Assert.True(IndexCaseRetention.IsExpired(record, deadline));
    }

    [Fact]
    public void RecordIsDue_TwoDaysBeforeItsDeadline()
    {
        var record = new IndexCase { CollectedAt = StartOfParisDay("2021-01-31").AddHours(9) };
        var due = StartOfParisDay("2021-04-28");

        Assert.Equal(due, IndexCaseRetention.DueAt(record));
        Assert.False(IndexCaseRetention.IsDue(record, due.AddTicks(-1)));
        Assert.True(IndexCaseRetention.IsDue(record, due));
    }

    [Fact]
    public void Cutoff_SeparatesExactlyWhatIsDue()
    {
        for (var now = StartOfParisDay("2021-03-01"); now < StartOfParisDay("2022-03-01"); now = now.AddHours(7))
        {
            var cutoff = IndexCaseRetention.Cutoff(now);
            for (var collected = now.AddDays(-95); collected < now.AddDays(-80); collected = collected.AddHours(5))
            {
                Assert.Equal(collected < cutoff, IndexCaseRetention.IsDue(new() { CollectedAt = collected }, now));
            }
        }
    }

    [Fact]
    public void CutoffOfADateAnchor_IsADateThatSeparatesExactlyWhatIsDue()
    {
        for (var now = StartOfParisDay("2021-03-01"); now < StartOfParisDay("2022-03-01"); now = now.AddHours(7))
        {
            DateOnly cutoff = CallRetention.Cutoff(now);

            Assert.True(CallRetention.IsDue(new(cutoff.AddDays(-1)), now));
            Assert.False(CallRetention.IsDue(new(cutoff), now));
        }
    }

    [Fact]
    public void Sunset_EndsWhatTheCalendarWouldKeep()
    {
        Assert.Equal(StartOfParisDay("2021-04-01"), UntilSunsetRetention.Deadline(new(StartOfParisDay("2021-03-30"))));
        Assert.Equal(StartOfParisDay("2021-02-15"), UntilSunsetRetention.Deadline(new(StartOfParisDay("2020-11-15"))));
    }

    [Fact]
    public void ShorterMonths_AreKept() =>
        Assert.Equal(StartOfParisDay("2021-02-14"), ShortRetention.Deadline(new(StartOfParisDay("2021-01-31"))));

    [Fact]
    public void AnchorThatWasNeverSet_IsExpired() => Assert.True(PersonRetention.IsExpired(new Person(), StartOfParisDay("2021-01-01")));

    [Fact]
    public void AnchorWhoseNameAnotherMemberTook_IsReadAllTheSame()
    {
        var dated = StartOfParisDay("2021-01-31");

        Assert.Equal(StartOfParisDay("2021-04-30"), ReminderRetention.Deadline(new(dated, StartOfParisDay("2021-08-31"))));
        Assert.Equal(StartOfParisDay("2021-04-30"), LetterRetention.Deadline(new(dated, "Lyon")));
    }

    [Fact]
    public void Policy_SaysWhatIsDeclared()
    {
        var policy = IndexCaseRetention.Policy;

        Assert.Equal(typeof(IndexCase).FullName, policy.Name);
        Assert.Equal(90, policy.Days);
        Assert.Equal(3, policy.Months);
        Assert.Equal("Décret n°2020-551, article 5", policy.Basis);
        Assert.Equal(RetentionProfile.FrenchContactCovidId, policy.Profile.Id);
        Assert.Same(policy, IndexCaseRetention.Policy);
    }

    [Fact]
    public void Period_IsInheritedFromBaseAndContainer()
    {
        Assert.Equal(30, InheritedRetention.Policy.Days);
        Assert.Equal(30, Container.PartRetention.Policy.Days);
    }

    [Fact]
    public void NullRecord_IsRejected()
    {
        Assert.Throws<ArgumentNullException>("record", () => IndexCaseRetention.Deadline(null!));
        Assert.Throws<ArgumentNullException>("record", () => ConsentRetention.IsDue(null!, DateTimeOffset.UnixEpoch));
    }
}
