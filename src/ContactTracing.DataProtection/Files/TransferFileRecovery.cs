#if NET
namespace ContactTracing.DataProtection;

/// <summary>What a store found in its folder that a crash, or somebody, had left there. Counts only: it may be logged and kept.</summary>
/// <remarks>Immutable.</remarks>
public sealed record TransferFileRecovery
{
    /// <summary>Files that were deleted because the process that wrote them had died: half-written and temporary ones. Those that are due are left to the purge.</summary>
    public int Temporaries { get; init; }

    /// <summary>Deletions that were decided before a crash, and finished now. The evidence of their own runs counts them.</summary>
    public int Deletions { get; init; }

    /// <summary>Sidecars and legal holds that were deleted because their file is gone, or was never complete.</summary>
    public int Sidecars { get; init; }

    /// <summary>Files without a readable sidecar. They are kept, and judged by the earliest of their file times.</summary>
    public int Undescribed { get; init; }

    /// <summary>Files that count from an instant that has not come yet. The clock was set back, or went ahead then; they are kept for as long as that instant says.</summary>
    public int FromTheFuture { get; init; }

    /// <summary>What the store did not put there: other names; links and folders in the place of its files. It is left alone, and no purge sees to it.</summary>
    public int Strangers { get; init; }

    /// <summary>What should have been deleted and could not be, for want of rights, because a program has it open, or because it cannot be told whether one has.</summary>
    public int Remaining { get; init; }
}
#endif
