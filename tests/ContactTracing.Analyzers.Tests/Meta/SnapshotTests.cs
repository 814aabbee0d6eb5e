using ContactTracing.TestKit;

namespace ContactTracing.Analyzers.Tests.Meta;

public class SnapshotTests
{
    [Fact]
    public void EverySnapshot_BelongsToATest() => SnapshotOrphans.Verify(typeof(SnapshotTests).Assembly);
}
