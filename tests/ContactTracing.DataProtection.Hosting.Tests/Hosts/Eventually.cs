using Xunit.Sdk;

namespace ContactTracing.DataProtection.Hosting.Tests.Hosts;

/// <summary>Waits for what another thread does. The time is real: a test fails when it does not happen within half a minute.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task Holds(Func<bool> condition, string what)
    {
        for (var since = TimeProvider.System.GetTimestamp(); !condition();)
        {
            if (TimeProvider.System.GetElapsedTime(since) > Patience)
            {
                throw new XunitException($"It never happened that {what}.");
            }

            await Task.Delay(2);
        }
    }
}
