using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Configuration;

/// <summary>What could be read of the text of an option, and what could not.</summary>
/// <param name="Value">The value in force.</param>
/// <param name="Unusable">The parts of the text that CT0002 reports; empty when the whole text is used.</param>
internal readonly record struct ConfigurationValue<T>(T Value, ImmutableArray<string> Unusable);
