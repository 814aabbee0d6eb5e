using ContactTracing.Analyzers.Generation.Shared;

namespace ContactTracing.Analyzers.Generation.GuardedView.Model;

/// <summary>A type in whose source nothing is classified, so that only rows of classification files could give it a view: most types of a program.</summary>
/// <param name="MetadataName">Its full name as metadata writes it.</param>
/// <param name="Hierarchy">The types for which, or for whose members, such a row may be.</param>
internal sealed record UnclassifiedType(string MetadataName, EquatableArray<string> Hierarchy);
