using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Rules.Retention.Patients;

/// <summary>
/// Whether a clause denies what it names, in English and French. "Not separate from the patient record" denies it twice, and
/// "must not be deleted from the patient record" denies something else.
/// </summary>
internal static class Negation
{
    // So far behind a negation stands what it denies: "ne doit pas être détruit", "may not yet be deleted".
    private const int Reach = 4;

    private static readonly ImmutableHashSet<string> Negators = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "not", "no", "never", "neither", "nor", "none", "nothing", "cannot",
        "ne", "n'", "pas", "jamais", "aucun", "aucune", "aucunement", "nullement", "ni", "non");

    private static readonly ImmutableHashSet<string> Exclusions = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "without", "outside", "apart", "instead", "rather", "unlike", "unrelated", "excluded", "excludes", "excluding", "exclusion", "inapplicable", "irrelevant",
        "sans", "hors", "hormis", "dehors", "plutôt", "écart", "exclu", "exclue", "exclus", "exclues", "exclut", "excluent");

    private static readonly ImmutableArray<string> ExclusionStems =
        ["separat", "independ", "distinct", "differ", "sépar", "separ", "indépend", "étrang", "différ"];

    private static readonly ImmutableHashSet<string> DeniedAfter = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "excluded", "inapplicable", "irrelevant", "exclu", "exclus");

    // "Not only" and "not less than" affirm.
    private static readonly ImmutableHashSet<string> Affirming = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "only", "just", "merely", "solely", "less", "fewer", "before", "earlier", "until", "seulement", "uniquement", "simplement", "moins", "avant");

    private static readonly ImmutableHashSet<string> Restrictions = ImmutableHashSet.Create(StringComparer.Ordinal, "que", "qu'");

    // What is not deleted, or has no end, is kept.
    private static readonly ImmutableArray<string> KeptStems =
        ["delet", "destroy", "destruct", "eras", "purg", "remov", "expir", "limit", "deadline", "supprim", "suppression", "effac", "détru", "échéance"];

    private static readonly ImmutableArray<string> ApplyStems = ["appl", "concern", "relev", "vis", "valable", "valid", "relevant"];

    private static readonly ImmutableHashSet<string> Auxiliaries = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "does", "do", "did", "is", "are", "was", "were", "has", "have", "can", "may", "must", "will", "shall", "should", "could", "would");

    /// <param name="before">The words of the clause that lead to what it names.</param>
    /// <param name="after">The words of the clause that follow.</param>
    public static bool Of(ImmutableArray<string> before, ImmutableArray<string> after) => IsDeniedBefore(before) || IsDeniedAfter(after);

    private static bool IsDeniedBefore(ImmutableArray<string> words)
    {
        var indices = Enumerable.Range(0, words.Length).Where(i => !IsAboutKeeping(words, i)).ToList();
        var isNegated = indices.Any(i => IsNegator(words, i));
        var isExcluded = indices.Any(i => Exclusions.Contains(words[i]) || IsFormOf(words[i], ExclusionStems));
        return isNegated != isExcluded;
    }

    private static bool IsDeniedAfter(ImmutableArray<string> words)
    {
        var relative = words.TakeWhile(static w => !Clauses.IsRelative(w)).Count();
        return Enumerable.Range(0, words.Length).Any(i =>
            !IsAboutKeeping(words, i)
            && ((i < relative && DeniedAfter.Contains(words[i]))
                || (IsNegator(words, i) && (i < relative ? HasVerb(words, i) : Applies(words, i)))));
    }

    private static bool IsNegator(ImmutableArray<string> words, int i) =>
        (Negators.Contains(words[i]) || words[i].EndsWith("n't", StringComparison.Ordinal))
        && !Following(words, i, Reach / 2).Any(Affirming.Contains)
        // "N'est conservé que dans le dossier patient": nowhere else.
        && !(words[i] is "ne" or "n'" && words.Skip(i + 1).Any(Restrictions.Contains));

    // "does not apply", "n'est pas concerné", "non applicable"; what "the patient record, not the tracing file" denies is the other.
    private static bool HasVerb(ImmutableArray<string> words, int i) =>
        words[i].EndsWith("n't", StringComparison.Ordinal)
        || words[i] is "ne" or "n'" or "cannot"
        || (i > 0 && Auxiliaries.Contains(words[i - 1]))
        || Applies(words, i);

    private static bool Applies(ImmutableArray<string> words, int i) => Following(words, i, Reach).Any(static w => IsFormOf(w, ApplyStems));

    private static bool IsAboutKeeping(ImmutableArray<string> words, int i) =>
        Following(words, i, Reach).Any(static w => IsFormOf(w, KeptStems))
        || Following(words, i, Reach / 2).Any(static w => w is "end" or "fin" or "terme");

    private static IEnumerable<string> Following(ImmutableArray<string> words, int i, int reach) => words.Skip(i + 1).Take(reach);

    private static bool IsFormOf(string word, ImmutableArray<string> stems) => stems.Any(s => word.StartsWith(s, StringComparison.Ordinal));
}
