using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification.Declarations;

namespace ContactTracing.Analyzers.Classification;

/// <summary>What the user's <c>.editorconfig</c> and <c>.globalconfig</c> files say about classification.</summary>
/// <param name="AttributeMeanings">Attributes of other libraries, by metadata name, and what they mean.</param>
internal sealed record ClassificationOptions(ImmutableDictionary<string, AttributeMeaning> AttributeMeanings)
{
    public static readonly ClassificationOptions Default =
        new(ImmutableDictionary.Create<string, AttributeMeaning>(StringComparer.Ordinal));
}
