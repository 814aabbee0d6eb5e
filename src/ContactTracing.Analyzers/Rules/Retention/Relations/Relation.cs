using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Retention.Relations;

/// <summary>A relation of the model, as docs/design/relations.md defines it.</summary>
/// <param name="Principal">The type whose record the other belongs to.</param>
/// <param name="Dependent">The type whose rows refer to it, or are part of it.</param>
/// <param name="IsOwned">Whether the dependent is an owned type: it has no life of its own.</param>
internal readonly record struct Relation(INamedTypeSymbol Principal, INamedTypeSymbol Dependent, bool IsOwned);
