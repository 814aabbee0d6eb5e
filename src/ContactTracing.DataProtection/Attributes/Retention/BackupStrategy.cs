namespace ContactTracing.DataProtection;

/// <summary>How backups respect the ceiling, which covers every copy of a record.</summary>
/// <seealso cref="BackupPolicyAttribute"/>
#pragma warning disable CA1008 // Zero stands for no strategy on purpose: a backup policy that was never decided must not look like one.
public enum BackupStrategy
#pragma warning restore CA1008
{
    /// <summary>Backups are so young that the active retention plus their age stays within the ceiling.</summary>
    AgeWithinCeiling = 1,

    /// <summary>Backups are encrypted with keys that are kept elsewhere and destroyed by the deadline.</summary>
    CryptoShredding = 2,

    /// <summary>
    /// A restored backup is purged before anybody can read it. Weaker for a ceiling than the other two: the copies exist
    /// past it, unread.
    /// </summary>
    RestoreThenPurge = 3,
}
