namespace ContactTracing.TestKit.Snapshots;

/// <summary>What happens when output and snapshot differ.</summary>
internal enum SnapshotMode
{
    /// <summary>The test fails.</summary>
    Compare,

    /// <summary>The snapshot is rewritten.</summary>
    Update,
}
