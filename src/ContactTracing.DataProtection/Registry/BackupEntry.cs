namespace ContactTracing.DataProtection.Registry;

/// <summary>How the backups of the data keep the retention ceiling (S8, S10).</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="MaxAgeDays">The greatest age of a backup, in days.</param>
public sealed record BackupEntry(BackupStrategy Strategy, int MaxAgeDays);
