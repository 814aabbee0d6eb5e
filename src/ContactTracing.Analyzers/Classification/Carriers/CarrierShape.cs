using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>A node of the graph of carriers: what a type definition or type parameter is itself, and all through which it holds more.</summary>
/// <param name="Symbol">The definition, anonymous type or type parameter.</param>
/// <param name="Own">What it is declared to be.</param>
/// <param name="Slots">Its members, base type, interfaces or constraints, in the order of declaration.</param>
/// <param name="HandedOut">Type parameters whose values its methods give.</param>
internal sealed record CarrierShape(
    ITypeSymbol Symbol,
    SymbolClassification Own,
    ImmutableArray<CarrierSlot> Slots,
    ImmutableHashSet<ITypeParameterSymbol> HandedOut);

/// <summary>One way in which a type holds data.</summary>
/// <param name="Kind">The step that a reason through this slot shows.</param>
/// <param name="Origin">The member, base type, interface or constraint.</param>
/// <param name="Own">What the member itself is classified as.</param>
/// <param name="Occurrences">What its type is made of.</param>
internal sealed record CarrierSlot(ReasonKind Kind, ISymbol Origin, SymbolClassification Own, ImmutableArray<Occurrence> Occurrences);
