namespace ContactTracing.Analyzers.Generation.Registry.Model;

/// <summary>All that the registry's file is written from. A value, under the same contract as <see cref="RegistryEntries"/>.</summary>
internal sealed record RegistryModel(
    string Namespace,
    bool IsNullableSupported,
    string Assembly,
    AssemblyDeclarations Facts,
    RegistryEntries Entries);
