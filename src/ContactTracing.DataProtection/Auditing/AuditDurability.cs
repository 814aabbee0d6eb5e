#if NET
namespace ContactTracing.DataProtection;

/// <summary>How entries reach the disk. An entry is there when its writer goes on, either way.</summary>
public enum AuditDurability
{
    /// <summary>Entries that wait at the same moment are written and flushed together.</summary>
    PerBatch = 0,

    /// <summary>Each entry is written and flushed on its own.</summary>
    PerEntry = 1,
}
#endif
