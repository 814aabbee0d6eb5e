using ContactTracing.Analyzers.Classification;
using ContactTracing.Analyzers.Dataflow.Catalog;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Dataflow.Findings;

/// <summary>What an expression that leaves the program reveals.</summary>
/// <param name="Source">The classified member, parameter or method, or the carrier type that is passed whole.</param>
/// <param name="Subject">The type of the object that the data is about, where it is known: its pseudonym may be logged instead.</param>
/// <param name="Rendering">How an object passed whole becomes visible; for a value it says nothing.</param>
/// <param name="MayBeRedacted">Whether the generator could hide the data from a printed text, if the type of the object were partial.</param>
/// <param name="Expression">Where a developer acts: where classified data enters the sink's argument.</param>
/// <param name="Slot">The largest expression around it that does nothing but compute this value: a whole hole, operand or argument.</param>
internal sealed record DisclosedData(
    DisclosureKind Kind,
    ISymbol Source,
    DataClasses Classes,
    ITypeSymbol? Subject,
    Rendering Rendering,
    bool MayBeRedacted,
    SyntaxNode Expression,
    SyntaxNode Slot);
