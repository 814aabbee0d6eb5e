namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>What a look at the clock saw.</summary>
/// <param name="Now">The time of day, in UTC.</param>
/// <param name="Jump">By how much more than the time that passed it has advanced within the grace.</param>
/// <param name="Wait">How long it has to stay as it is before it is believed; zero when it is.</param>
internal readonly record struct ClockLook(DateTimeOffset Now, TimeSpan Jump, TimeSpan Wait)
{
    public bool IsConfirmed => Wait <= TimeSpan.Zero;
}
