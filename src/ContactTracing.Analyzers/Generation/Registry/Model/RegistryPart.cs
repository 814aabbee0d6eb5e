namespace ContactTracing.Analyzers.Generation.Registry.Model;

/// <summary>What one declaration of the source contributes: a type, or the attributes of the assembly.</summary>
internal sealed record RegistryPart(string Assembly, AssemblyDeclarations? Facts, RegistryEntries Entries);
