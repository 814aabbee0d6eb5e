using ContactTracing.Analyzers.Generation.Shared;
using ContactTracing.Analyzers.Retention;

namespace ContactTracing.Analyzers.Generation.Registry.Model;

/// <summary>What the assembly declares as a whole. A value, under the same contract as <see cref="RegistryEntries"/>.</summary>
internal sealed record AssemblyDeclarations(
    EquatableArray<string> Controllers = default,
    EquatableArray<string> LegalBases = default,
    string? LegalProfile = null,
    string? LegalTimeZone = null,
    RetentionTerms? Retention = null,
    Backups? Backups = null,
    EquatableArray<string> RightsChannels = default,
    EquatableArray<string> Purposes = default);

internal sealed record Backups(string Strategy, int MaxAgeDays);
