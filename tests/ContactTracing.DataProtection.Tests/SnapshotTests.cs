using ContactTracing.TestKit;

namespace ContactTracing.DataProtection.Tests;

public class SnapshotTests
{
    [Fact]
    public void EverySnapshot_BelongsToATest() => SnapshotOrphans.Verify(typeof(SnapshotTests).Assembly);
}
