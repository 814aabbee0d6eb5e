using System.Globalization;

namespace ContactTracing.DataProtection.Tests.Calendar;

/// <summary>Single midnights that are remarkable, as instants that anybody can look up.</summary>
public sealed class LegalTimeZoneMidnightTests
{
    [Theory]
    [InlineData("Europe/Paris", "2021-01-31", "2021-01-30T23:00Z")]
    [InlineData("Europe/Paris", "2021-03-28", "2021-03-27T23:00Z")]
    [InlineData("Europe/Paris", "2021-03-29", "2021-03-28T22:00Z")]
    [InlineData("Europe/Paris", "2021-10-31", "2021-10-30T22:00Z")]
    [InlineData("Europe/Paris", "2021-11-01", "2021-10-31T23:00Z")]
    [InlineData("America/Guadeloupe", "2021-03-01", "2021-03-01T04:00Z")]
    [InlineData("America/Cayenne", "2021-03-01", "2021-03-01T03:00Z")]
    [InlineData("America/Miquelon", "2021-03-15", "2021-03-15T02:00Z")]
    [InlineData("Indian/Reunion", "2021-03-01", "2021-02-28T20:00Z")]
    [InlineData("Indian/Mayotte", "2021-03-01", "2021-02-28T21:00Z")]
    [InlineData("Pacific/Noumea", "2021-03-01", "2021-02-28T13:00Z")]
    [InlineData("Pacific/Tahiti", "2021-03-01", "2021-03-01T10:00Z")]
    [InlineData("Pacific/Wallis", "2021-03-01", "2021-02-28T12:00Z")]
    public void StartOfDay_InFrance_IsLocalMidnight(string zone, string date, string start) => StartsAt(zone, date, start);

    [Theory]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00Z")]
    [InlineData("Asia/Beirut", "2021-03-28", "2021-03-27T22:00Z")]
    [InlineData("America/Havana", "2021-03-14", "2021-03-14T05:00Z")]
    [InlineData("Africa/Cairo", "2014-05-16", "2014-05-15T22:00Z")]
    public void StartOfDay_WithoutMidnight_IsWhenTheClocksResume(string zone, string date, string start) => StartsAt(zone, date, start);

    [Theory]
    [InlineData("America/Havana", "2020-11-01", "2020-11-01T04:00Z")]
    [InlineData("America/St_Johns", "2010-11-07", "2010-11-07T02:30Z")]
    [InlineData("Antarctica/Casey", "2010-03-05", "2010-03-04T13:00Z")]
    public void StartOfDay_WithMidnightTwice_IsTheFirst(string zone, string date, string start) => StartsAt(zone, date, start);

    // At the end of 17 February the clocks went back to 23:00, so that the midnight they had reached was none.
    [Fact]
    public void StartOfDay_WithMidnightTakenBack_IsTheOneThatFollows() => StartsAt("America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00Z");

    [Fact]
    public void StartOfDay_OfADayThatNeverWas_IsThatOfTheNext()
    {
        StartsAt("Pacific/Apia", "2011-12-29", "2011-12-29T10:00Z");
        StartsAt("Pacific/Apia", "2011-12-30", "2011-12-30T10:00Z");
        StartsAt("Pacific/Apia", "2011-12-31", "2011-12-30T10:00Z");
    }

    [Theory]
    [InlineData("2011-12-30T09:59Z", "2011-12-29")]
    [InlineData("2011-12-30T10:00Z", "2011-12-31")]
    public void DateOf_WhereADayIsSkipped_IsNeverThatDay(string instant, string date) =>
        Assert.Equal(Date(date), LegalTimeZone.Of("Pacific/Apia").DateOf(At(instant)));

    // On 5 March 2010 at 02:00 the clocks of Casey went back to 23:00 of 4 March.
    [Theory]
    [InlineData("2010-03-04T12:59Z", "2010-03-04")]
    [InlineData("2010-03-04T13:00Z", "2010-03-04")]
    [InlineData("2010-03-04T14:59Z", "2010-03-04")]
    [InlineData("2010-03-04T15:59Z", "2010-03-04")]
    [InlineData("2010-03-04T16:00Z", "2010-03-05")]
    public void DateOf_WhereADateIsInterrupted_IsTheDayBeforeUntilItBeginsForGood(string instant, string date) =>
        Assert.Equal(Date(date), LegalTimeZone.Of("Antarctica/Casey").DateOf(At(instant)));

    [Fact]
    public void DateOf_OneInstant_DiffersOverseas()
    {
        var instant = At("2021-02-28T23:30Z");

        Assert.Equal(Date("2021-03-01"), LegalTimeZone.Of("Europe/Paris").DateOf(instant));
        Assert.Equal(Date("2021-02-28"), LegalTimeZone.Of("America/Guadeloupe").DateOf(instant));
    }

    [Theory]
    [InlineData("Europe/Paris")]
    [InlineData("Pacific/Tahiti")]
    [InlineData("Pacific/Kiritimati")]
    public void Edges_OfTheCalendar_Saturate(string id)
    {
        var zone = LegalTimeZone.Of(id);

        Assert.Equal(DateOnly.MinValue, zone.DateOf(DateTimeOffset.MinValue));
        Assert.Equal(DateOnly.MaxValue, zone.DateOf(DateTimeOffset.MaxValue));
        Assert.Equal(DateTimeOffset.MinValue, zone.StartOfDay(DateOnly.MinValue));
        Assert.Equal(DateOnly.MaxValue, zone.DateOf(zone.StartOfDay(DateOnly.MaxValue)));
    }

    private static void StartsAt(string zone, string date, string start)
    {
        var (legal, day) = (LegalTimeZone.Of(zone), Date(date));

        Assert.Equal(At(start), legal.StartOfDay(day));
        Assert.Equal(TimeSpan.Zero, legal.StartOfDay(day).Offset);
        Assert.Equal(legal.StartOfDay(day), legal.StartOfDay(day.Year, day.Month, day.Day));
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
