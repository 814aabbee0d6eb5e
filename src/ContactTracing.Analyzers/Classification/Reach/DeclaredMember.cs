using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <param name="Name">Its name; null where code uses it without naming it.</param>
/// <param name="Types">The types in its signature.</param>
internal readonly record struct DeclaredMember(string? Name, ImmutableArray<INamedTypeSymbol> Types);

/// <summary>Where a value of a type leads.</summary>
/// <param name="Name">The name of the member that leads there; null where code needs none.</param>
/// <param name="Types">The types of which code has a value then.</param>
internal readonly record struct DeclaredLink(string? Name, ImmutableArray<DeclaredType> Types);
