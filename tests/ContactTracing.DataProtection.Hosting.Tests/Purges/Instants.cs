using Microsoft.Extensions.Time.Testing;

namespace ContactTracing.DataProtection.Hosting.Tests.Purges;

/// <summary>The present of the tests: a noon in summer.</summary>
internal static class Instants
{
    public static readonly DateTimeOffset Now = new(2021, 6, 15, 10, 0, 0, TimeSpan.Zero);

    public static FakeTimeProvider Clock() => new(Now);
}
