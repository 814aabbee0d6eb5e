using ContactTracing.Analyzers.Classification.Declarations;

namespace ContactTracing.Analyzers.Classification.Tables;

/// <summary>The words for data classes, in tables and as members of the package's <c>DataClass</c>.</summary>
internal static class RowClass
{
    public const string Words = "health, identity, pseudonym, none";

    public static AttributeMeaning? Parse(string? word) => word?.ToUpperInvariant() switch
    {
        "HEALTH" => AttributeMeaning.Classifies(DataKinds.UnspecifiedHealth),
        "IDENTITY" => AttributeMeaning.Classifies(DataKinds.UnspecifiedIdentity),
        "PSEUDONYM" => AttributeMeaning.Denies(Verdict.Pseudonym),
        "NONE" => AttributeMeaning.Denies(Verdict.NotPersonal),
        _ => null,
    };
}
