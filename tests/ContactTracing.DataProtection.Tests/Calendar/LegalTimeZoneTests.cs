namespace ContactTracing.DataProtection.Tests.Calendar;

public sealed class LegalTimeZoneTests
{
    [Fact]
    public void Of_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => LegalTimeZone.Of(null!));

    [Theory]
    [InlineData("Europe/Pariss")]
    [InlineData("Mars/Olympus_Mons")]
    [InlineData("America")]
    public void Of_UnknownId_SaysWhichAndWhatToDo(string id)
    {
        var thrown = Assert.Throws<LegalTimeZoneNotFoundException>(() => LegalTimeZone.Of(id));

        Assert.Equal(id, thrown.TimeZoneId);
        Assert.Contains($"'{id}'", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("misspelt", thrown.Message, StringComparison.Ordinal);
        Assert.NotNull(thrown.InnerException);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Romance Standard Time")]
    [InlineData("../zoneinfo/Europe/Paris")]
    [InlineData("/usr/share/zoneinfo/Europe/Paris")]
    [InlineData("Europe/../Europe/Paris")]
    [InlineData("Europe\\Paris")]
    [InlineData("Europe/Paris\n")]
    [InlineData("Europe/Paris\0")]
    [InlineData("+02:00")]
    public void Of_WhatIsNoIanaId_IsRefusedBeforeTheMachineIsAsked(string id)
    {
        var thrown = Assert.Throws<LegalTimeZoneNotFoundException>(() => LegalTimeZone.Of(id));

        Assert.Equal(id, thrown.TimeZoneId);
        Assert.Contains("'Europe/Paris'", thrown.Message, StringComparison.Ordinal);
        Assert.Null(thrown.InnerException);
    }

    [Fact]
    public void NotFound_IsCaughtAsTheExceptionOfThePlatform() =>
        Assert.ThrowsAny<TimeZoneNotFoundException>(() => LegalTimeZone.Of("Nowhere/AtAll"));

    [Theory]
    [InlineData(2021, 2, 29)]
    [InlineData(2021, 13, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(10_000, 1, 1)]
    public void StartOfDay_NoSuchDate_IsRefused(int year, int month, int day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LegalTimeZone.Of("Europe/Paris").StartOfDay(year, month, day));

    [Fact]
    public void Zones_AreEqualById()
    {
        var paris = LegalTimeZone.Of("Europe/Paris");
        var same = LegalTimeZone.Of("Europe/Paris");
        var other = LegalTimeZone.Of("America/Guadeloupe");

        Assert.True(paris == same && paris.Equals((object)same) && paris.GetHashCode() == same.GetHashCode());
        Assert.True(paris != other && !paris.Equals(other) && paris != null && null != paris);
        Assert.Equal("Europe/Paris", paris.ToString());
    }
}
