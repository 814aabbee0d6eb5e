using ContactCovid.Domain;

namespace ContactCovid.Workbook;

/// <summary>The sheets and headings of the workbook, in the manner of the file that establishments sent before they had accounts.</summary>
internal static class WorkbookLayout
{
    public const string IndexCaseSheet = "Patients zéro";
    public const string ContactSheet = "Personnes contacts";

    public const string FileNumber = "N° de dossier";
    public const string IndexCaseFileNumber = "Dossier du patient zéro";
    public const string LastName = "Nom";
    public const string FirstName = "Prénom";
    public const string BornOn = "Date de naissance";
    public const string Phone = "Téléphone";
    public const string SampledOn = "Date de prélèvement";
    public const string Result = "Résultat";
    public const string Symptoms = "Symptômes";
    public const string Disclosure = "Identité communicable aux contacts";
    public const string LastContactOn = "Dernier contact le";
    public const string Relationship = "Lien";
    public const string CreatedAt = "Créé le";

    public static readonly string[] IndexCaseColumns =
        [FileNumber, LastName, FirstName, BornOn, Phone, SampledOn, Result, Symptoms, Disclosure, CreatedAt];

    public static readonly string[] ContactColumns =
        [FileNumber, IndexCaseFileNumber, LastName, FirstName, Phone, LastContactOn, Relationship, CreatedAt];

    public static readonly Dictionary<string, TestResult> Results = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Positif"] = TestResult.Positive,
        ["Négatif"] = TestResult.Negative,
        ["Indéterminé"] = TestResult.Indeterminate,
    };

    public static readonly Dictionary<string, Relationship> Relationships = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Foyer"] = Domain.Relationship.Household,
        ["Famille"] = Domain.Relationship.Family,
        ["Travail"] = Domain.Relationship.Work,
        ["École"] = Domain.Relationship.School,
        ["Autre"] = Domain.Relationship.Other,
    };
}
