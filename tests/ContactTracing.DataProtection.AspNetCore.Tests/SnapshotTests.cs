using ContactTracing.TestKit;

namespace ContactTracing.DataProtection.AspNetCore.Tests;

public sealed class SnapshotTests
{
    [Fact]
    public void EverySnapshot_BelongsToATest() => SnapshotOrphans.Verify(typeof(SnapshotTests).Assembly);
}
