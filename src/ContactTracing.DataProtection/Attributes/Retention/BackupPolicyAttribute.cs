namespace ContactTracing.DataProtection;

/// <summary>Declares how the backups of the assembly's data respect the retention ceiling.</summary>
/// <remarks>
/// <para>Obligations: three months are the maximum (S8) for every copy; files are deleted as soon as possible (S10).</para>
/// <para>Read by CT1006: with <see cref="BackupStrategy.AgeWithinCeiling"/> the age has to fit within the ceiling. Generated: an entry in the registry.</para>
/// </remarks>
/// <example>
/// <code>
/// [assembly: BackupPolicy(BackupStrategy.CryptoShredding, maxAgeDays: 30)]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class BackupPolicyAttribute : Attribute
{
    /// <summary>Declares how backups respect the ceiling.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="maxAgeDays">The age in days at which a backup is destroyed at the latest.</param>
    public BackupPolicyAttribute(BackupStrategy strategy, int maxAgeDays)
    {
        Strategy = strategy;
        MaxAgeDays = maxAgeDays;
    }

    /// <summary>How backups respect the ceiling.</summary>
    public BackupStrategy Strategy { get; }

    /// <summary>The age in days at which a backup is destroyed at the latest.</summary>
    public int MaxAgeDays { get; }
}
