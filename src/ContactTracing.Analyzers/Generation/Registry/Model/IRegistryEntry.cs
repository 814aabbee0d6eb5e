namespace ContactTracing.Analyzers.Generation.Registry.Model;

/// <summary>A line of the register, named by the documentation id of what it is about.</summary>
internal interface IRegistryEntry
{
    string Id { get; }
}
