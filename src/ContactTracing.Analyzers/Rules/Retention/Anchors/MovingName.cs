using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Rules.Retention.Anchors;

/// <summary>Names of times that move whenever a record is touched, in English and French.</summary>
internal static class MovingName
{
    private static readonly ImmutableHashSet<string> Words = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "updated", "modified", "changed", "edited", "touched", "refreshed", "synced", "synchronized", "synchronised",
        "modifie", "modifié", "modifiee", "modifiée", "modification", "maj", "actualise", "actualisé");

    // Not every last time moves: the last contact with an index case is a fact about an exposure.
    private static readonly ImmutableArray<string[]> Phrases =
    [
        ["last", "seen"], ["last", "access"], ["last", "accessed"], ["last", "activity"], ["last", "active"], ["last", "login"],
        ["last", "saved"], ["last", "write"], ["last", "update"], ["last", "change"], ["mise", "a", "jour"], ["mis", "a", "jour"], ["mise", "à", "jour"], ["mis", "à", "jour"],
    ];

    public static bool Is(string name)
    {
        var words = NameWords.Of(name);
        return words.Any(Words.Contains) || Phrases.Any(p => NameWords.Contain(words, p));
    }
}
