using System.Globalization;
using ContactTracing.Analyzers.Rules.Retention.Patients;
using FsCheck.Xunit;

namespace ContactTracing.Analyzers.Tests.Rules.Retention;

/// <summary>Which sentences rest on the patient record, and which deny it, wherever the negation stands.</summary>
public sealed class PatientRecordTextTests
{
    private static readonly string[] Records = ["patient record", "patient records", "patient's files", "medical chart", "medical records"];
    private static readonly string[] Dossiers = ["dossier patient", "dossiers patients", "dossier médical", "dossier du patient", "dossiers médicaux"];

    private static readonly string[] Affirmed =
    [
        "Kept with the {0}",
        "Belongs to the {0} of the hospital",
        "It may not be deleted, because it belongs to the {0}",
        "Never shown to anybody; kept in the {0}",
        "Kept with the {0} and never deleted",
        "Kept in the {0}, not in the tracing file",
        "Kept in the {0} for not less than twenty years",
        "Not only in the {0}",
        "Not separate from the {0}",
        "The {0} must not be deleted before twenty years",
        "Must not be deleted from the {0}",
        "Kept without limit in the {0}",
        "Exclusively in the {0}",
        "Anonymous it is not. It follows the {0}",
        "There is no end to the {0}",
        "Kept in the {0} that nobody else may read",
    ];

    private static readonly string[] Denied =
    [
        "Is not part of the {0}",
        "Is not, and never was, part of the {0}",
        "Does not follow the rules on how long the {0} has to be kept",
        "These files do not obey the legal regime of the periods for which a hospital keeps its {0}",
        "It isn't a {0}",
        "Kept apart from the {0}",
        "Separate from every {0}",
        "Without any link to the {0}",
        "Neither a {0} nor a part of one",
        "Instead of the {0}, a file of its own",
        "The regime of the {0} does not apply",
        "The {0} is not concerned",
        "The period of the {0}, which doesn't apply here",
        "{0}: not applicable",
        "The {0} is excluded",
        "Not part of the chart of the ward and the {0}",
        "No “{0}”",
        "It is no file of care ({0})",
        "Not concerned: {0}",
    ];

    private static readonly string[] Affirmés =
    [
        "Conservé vingt ans avec le {0}",
        "Fait partie du {0} du service",
        "Ne peut être supprimé, car il fait partie du {0}",
        "Le {0} ne doit pas être détruit avant vingt ans",
        "N’est conservé que dans le {0}",
        "Pas seulement dans le {0}",
        "Conservé sans limite dans le {0}",
        "Exclusivement dans le {0}",
        "Rien n'est anonyme. Il suit le {0}",
        "N'est pas distinct du {0}",
        "Conservé dans le {0} et jamais effacé",
        "Pas moins de vingt ans, comme le {0}",
    ];

    private static readonly string[] Niés =
    [
        "N'est pas un {0}, statistique anonyme",
        "N’obéissent pas au régime juridique des durées de conservation des {0}",
        "Ces données ne relèvent pas du {0}",
        "Ne relève pas, par nature, du {0}",
        "Ne saurait être assimilé au {0}",
        "Sans lien avec le {0}",
        "Hors {0}",
        "Conservé séparément du {0}",
        "Aucun lien avec le {0} de la personne",
        "Le régime du {0} ne s'applique pas",
        "Le {0} n’est pas concerné",
        "{0} non concerné",
        "Le régime du {0}, qui ne s'applique pas ici",
        "Exclu du {0}",
        "Ni {0}, ni registre",
        "Indépendant du {0}",
        "Il n'est pas un « {0} »",
        "Non soumis à l'art. R.1112-7 ni au {0}",
    ];

    private static readonly List<string> All =
        [.. Filled([.. Affirmed, .. Denied], Records), .. Filled([.. Affirmés, .. Niés], Dossiers)];

    public static TheoryData<string> ThatCite() => Sentences(Affirmed, Records, Affirmés, Dossiers);

    public static TheoryData<string> ThatDeny() => Sentences(Denied, Records, Niés, Dossiers);

    [Theory]
    [MemberData(nameof(ThatCite))]
    public void SentenceThatRestsOnThePatientRecord_Cites(string sentence) => Assert.True(PatientRecordText.Cites(sentence), sentence);

    [Theory]
    [MemberData(nameof(ThatDeny))]
    public void SentenceThatDeniesIt_DoesNotCite(string sentence) => Assert.False(PatientRecordText.Cites(sentence), sentence);

    [Theory]
    [InlineData("CSP, article R.1112-7", true)]
    [InlineData("CSP, art. R. 1112-7", true)]
    [InlineData("Non soumis à l'art. R.1112-7", false)]
    [InlineData("L'article R.1112-7 ne s'applique pas", false)]
    [InlineData("Counts of patients, no record of any person", false)]
    [InlineData("", false)]
    public void ArticleOnItsPeriod_CitesAsTheRecordDoes(string text, bool cites) => Assert.Equal(cites, PatientRecordText.Cites(text));

    /// <summary>Each sentence is judged for itself: what a text denies once it may claim beside it.</summary>
    [Property]
    public bool TextCites_WhereOneOfItsSentencesDoes(uint one, uint other)
    {
        var (first, second) = (Chosen(one), Chosen(other));

        return PatientRecordText.Cites($"{first}. {second}.") == (PatientRecordText.Cites(first) || PatientRecordText.Cites(second));
    }

    /// <summary>Case, typographic apostrophes and line breaks change no meaning.</summary>
    [Property]
    public bool Typography_ChangesNothing(uint chosen, bool isUpper)
    {
        var sentence = Chosen(chosen);
        var other = sentence.Replace('\'', '’').Replace(" ", "\n", StringComparison.Ordinal);

        return PatientRecordText.Cites(sentence) == PatientRecordText.Cites(isUpper ? other.ToUpperInvariant() : other);
    }

    private static string Chosen(uint number) => All[(int)(number % All.Count)];

    private static TheoryData<string> Sentences(string[] english, string[] records, string[] french, string[] dossiers) =>
        new(Filled(english, records).Concat(Filled(french, dossiers)));

    private static IEnumerable<string> Filled(string[] frames, string[] names) =>
        frames.SelectMany(frame => names.Select(name => string.Format(CultureInfo.InvariantCulture, frame, name)));
}
