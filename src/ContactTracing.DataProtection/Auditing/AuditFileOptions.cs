#if NET
namespace ContactTracing.DataProtection;

/// <summary>How the files of an audit trail are written.</summary>
/// <remarks>Immutable.</remarks>
public sealed class AuditFileOptions
{
    private readonly long maxFileBytes = 64L * 1024 * 1024;
    private readonly TimeProvider clock = TimeProvider.System;

    /// <summary>The size from which a file is followed by the next, in bytes, at least 4096; 64 MiB when it is not set. Each day in UTC begins a file too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 4096.</exception>
    public long MaxFileBytes
    {
        get => maxFileBytes;
        init => maxFileBytes = value >= 4096 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A file has room for 4096 bytes at least.");
    }

    /// <summary>How entries reach the disk.</summary>
    public AuditDurability Durability { get; init; }

    /// <summary>Says what the present instant is, for the days on which files begin; the system's clock when it is not set.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TimeProvider Clock
    {
        get => clock;
        init => clock = value ?? throw new ArgumentNullException(nameof(value));
    }
}
#endif
