using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <summary>Where a value of a type leads.</summary>
/// <param name="Name">The name of the member that leads there; null where code needs none.</param>
/// <param name="Types">The types of which code has a value then.</param>
internal readonly record struct DeclaredLink(string? Name, ImmutableArray<DeclaredType> Types);
