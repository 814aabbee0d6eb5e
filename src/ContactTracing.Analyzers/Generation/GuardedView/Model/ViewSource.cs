namespace ContactTracing.Analyzers.Generation.GuardedView.Model;

/// <summary>What the source says of a type: one of both.</summary>
/// <param name="Classified">The view of a type that declares data.</param>
/// <param name="Unclassified">A type that declares none.</param>
internal sealed record ViewSource(ViewCandidate? Classified, UnclassifiedType? Unclassified);
