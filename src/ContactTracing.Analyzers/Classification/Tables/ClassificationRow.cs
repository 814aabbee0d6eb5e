using ContactTracing.Analyzers.Classification.Declarations;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Tables;

/// <summary>A declaration about a symbol that the user does not own: a row of a table, or an <c>[assembly: Classify]</c>.</summary>
/// <param name="Text">The row as written.</param>
/// <param name="Word">The word for its class.</param>
/// <param name="Id">The documentation id of the symbol.</param>
/// <param name="Meaning">What it declares.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Detail">Where it comes from, for the reader of a reason.</param>
/// <param name="Location">Where it stands; <see cref="Location.None"/> in a referenced assembly, whose own build reports what is wrong with it.</param>
internal sealed record ClassificationRow(
    string Text, string Word, string Id, AttributeMeaning Meaning, ReasonKind Kind, string Detail, Location Location)
{
    public bool Classifies => !Meaning.Kinds.IsEmpty;
}
