namespace ContactTracing.DataProtection.Tests.Calendar;

public sealed class WindowsTimeZonesTests
{
    public static TheoryData<string> Ids { get; } = new(WindowsTimeZones.ByIanaId.Keys);

    [Theory]
    [MemberData(nameof(Ids))]
    public void WindowsId_IsTheOneOfUnicode(string ianaId)
    {
        Assert.True(TimeZoneInfo.TryConvertIanaIdToWindowsId(ianaId, out var expected), "ICU knows no Windows id.");
        Assert.Equal(expected, WindowsTimeZones.ByIanaId[ianaId]);
    }
}
