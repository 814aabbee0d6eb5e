using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules.Retention.Anchors;

namespace ContactTracing.Analyzers.Rules.Retention.Patients;

/// <summary>Names of types that are patient records, in English and French. A patient alone is a person, not a record.</summary>
internal static class PatientRecordName
{
    private static readonly ImmutableArray<string[]> Phrases =
    [
        ["patient", "record"], ["patient", "records"], ["medical", "record"], ["medical", "records"], ["electronic", "health", "record"],
        ["patient", "file"], ["medical", "file"], ["patient", "chart"], ["medical", "chart"], ["patient", "dossier"], ["medical", "dossier"],
        ["dossier", "patient"], ["dossiers", "patients"], ["dossier", "medical"], ["dossier", "médical"], ["dossier", "medical", "partage"],
    ];

    // The shapes in which a record is stored. A service or a reference of that name is none.
    private static readonly ImmutableHashSet<string> Endings = ImmutableHashSet.Create(StringComparer.Ordinal, "base", "entity", "entry", "item", "row");

    public static bool Is(string type)
    {
        var words = NameWords.Of(type);
        var length = words.Length > 0 && Endings.Contains(words[words.Length - 1]) ? words.Length - 1 : words.Length;
        return Phrases.Any(p => length >= p.Length && words.Skip(length - p.Length).Take(p.Length).SequenceEqual(p));
    }
}
