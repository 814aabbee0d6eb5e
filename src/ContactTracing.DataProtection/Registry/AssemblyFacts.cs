namespace ContactTracing.DataProtection.Registry;

/// <summary>What an assembly declares about the processing as a whole, by its assembly-level attributes.</summary>
/// <remarks>Obligations: the controller and the legal basis are declared (S1, S2), and the channel for the rights of the persons concerned (S23).</remarks>
/// <param name="Controllers">Who is responsible for the processing (<see cref="DataControllerAttribute"/>).</param>
/// <param name="LegalBases">The texts that the processing rests on (<see cref="LegalBasisAttribute"/>).</param>
/// <param name="LegalProfile">The profile of the law (<see cref="LegalProfileAttribute"/>); null stands for the default profile.</param>
/// <param name="LegalTimeZone">The IANA zone in which days are counted (<see cref="LegalTimeZoneAttribute"/>); null stands for the profile's.</param>
/// <param name="Retention">The default retention of the assembly; null when none is declared.</param>
/// <param name="Backups">How backups keep the ceiling (<see cref="BackupPolicyAttribute"/>); null when nothing is declared.</param>
/// <param name="RightsChannels">Where the persons concerned turn to (<see cref="RightsChannelAttribute"/>).</param>
/// <param name="Purposes">The purposes of all data in the assembly (<see cref="PurposeLimitedAttribute"/> on the assembly).</param>
public sealed record AssemblyFacts(
    IReadOnlyList<string> Controllers,
    IReadOnlyList<string> LegalBases,
    string? LegalProfile,
    string? LegalTimeZone,
    RetentionDefault? Retention,
    BackupEntry? Backups,
    IReadOnlyList<string> RightsChannels,
    IReadOnlyList<TracingPurpose> Purposes);
