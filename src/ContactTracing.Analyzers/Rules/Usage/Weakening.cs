using ContactTracing.Analyzers.Retention;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules.Usage;

/// <summary>How the terms of a type keep records longer than the terms that it inherits would: it is an object of both types.</summary>
/// <param name="Cause">The sentence.</param>
/// <param name="Argument">The property of the attribute at which it is reported.</param>
/// <param name="MessageArguments">What the sentence names.</param>
internal sealed record Weakening(string Cause, string Argument, object[] MessageArguments)
{
    // The shortest calendar month. Fewer days than that many months cannot outlast them.
    private const int DaysInShortestMonth = 28;

    public static Weakening? Of(INamedTypeSymbol type, RetentionTerms terms) =>
        InheritedBy(type).Select(inherited => Compare(type, terms, inherited)).FirstOrDefault(static w => w is not null);

    /// <summary>The periods of the base types and interfaces. The default of an assembly is none: it is there to be replaced.</summary>
    public static IEnumerable<EffectiveRetention> InheritedBy(INamedTypeSymbol type)
    {
        var supertypes = type.BaseType is null ? type.AllInterfaces : type.AllInterfaces.Insert(0, type.BaseType);
        foreach (var supertype in supertypes)
        {
            if (EffectiveRetention.Of(supertype) is { Source: not RetentionSource.Assembly } inherited)
            {
                yield return inherited;
            }
        }
    }

    private static Weakening? Compare(INamedTypeSymbol type, RetentionTerms own, EffectiveRetention inherited)
    {
        var (terms, from) = (inherited.Terms, inherited.Declarer.Name);
        if (terms.Days < 1)
        {
            // Impossible terms bind nobody; they are reported where they stand.
            return null;
        }

        if (own.Days > terms.Days)
        {
            return new("WeakensDays", nameof(own.Days), [type.Name, own.Days, from, terms.Days]);
        }

        var (months, most) = (CapOf(type, own), CapOf(inherited.Declarer, terms));
        if (months > most && own.Days > most * DaysInShortestMonth)
        {
            return new("WeakensMonths", nameof(own.Months), [type.Name, months, from, most]);
        }

        if (terms.Sunset is not null && string.CompareOrdinal(own.Sunset ?? "9999", terms.Sunset) > 0)
        {
            return new("WeakensSunset", nameof(own.Sunset), [type.Name, from, terms.Sunset]);
        }

        return terms.DeleteWhen is not null && own.DeleteWhen is null
            ? new("WeakensDeleteWhen", nameof(own.DeleteWhen), [type.Name, from, terms.DeleteWhen])
            : null;
    }

    private static int CapOf(ISymbol declarer, RetentionTerms terms) =>
        terms.Months > 0 ? terms.Months : (ApplicableLaw.Of(declarer.ContainingAssembly).Profile ?? LegalProfile.FrenchContactCovid).Months;
}
