using ContactTracing.TestKit.Failures;

namespace ContactTracing.TestKit.Snapshots;

/// <summary>Reads from the environment whether snapshots are compared or rewritten.</summary>
internal static class SnapshotEnvironment
{
    /// <exception cref="VerificationException">An update is asked for in CI, where nobody would review it.</exception>
    public static SnapshotMode Mode(Func<string, string?> variable)
    {
        if (variable("UPDATE_SNAPSHOTS") != "1")
        {
            return SnapshotMode.Compare;
        }

        return string.Equals(variable("CI"), "true", StringComparison.OrdinalIgnoreCase)
            ? throw new VerificationException("UPDATE_SNAPSHOTS=1 is refused when CI=true: a snapshot is updated where its change is reviewed.")
            : SnapshotMode.Update;
    }
}
