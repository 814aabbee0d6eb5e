using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>A derivation of a fact that may turn out to be the shortest.</summary>
internal sealed record Candidate(ITypeSymbol Node, CarriedFact Fact, int Depth, DerivationOrder Order, ClassificationReason? Reason);
