using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Reach;

/// <param name="Name">Its name; null where code uses it without naming it.</param>
/// <param name="Types">The types in its signature.</param>
internal readonly record struct DeclaredMember(string? Name, ImmutableArray<INamedTypeSymbol> Types);
