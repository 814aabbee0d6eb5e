namespace ContactTracing.Analyzers.Configuration;

/// <summary>The causes of a <see cref="ConfigurationProblem"/>; each has its sentence in the resources of CT0002.</summary>
internal static class ConfigurationCauses
{
    public const string FileUnreadable = nameof(FileUnreadable);
    public const string FurtherRows = nameof(FurtherRows);
    public const string SeparatorMissing = nameof(SeparatorMissing);
    public const string UnknownDataClass = nameof(UnknownDataClass);
    public const string IdNotSupported = nameof(IdNotSupported);
    public const string IdResolvesToNothing = nameof(IdResolvesToNothing);
    public const string HoldsNoValue = nameof(HoldsNoValue);
    public const string ContradictsRow = nameof(ContradictsRow);
    public const string ContradictsDeclaration = nameof(ContradictsDeclaration);

    public const string CatalogIdResolvesToNothing = nameof(CatalogIdResolvesToNothing);
    public const string CatalogParameterUnknown = nameof(CatalogParameterUnknown);

    public const string UnknownKey = nameof(UnknownKey);
    public const string NotAnAttributeName = nameof(NotAnAttributeName);
    public const string NotAnAttribute = nameof(NotAnAttribute);
    public const string AttributeMappedTwice = nameof(AttributeMappedTwice);
    public const string NotAPositiveNumber = nameof(NotAPositiveNumber);

    /// <summary>What is wrong with a row of a catalogue by itself.</summary>
    public static string OfCatalog(string kind) => "Catalog" + kind;
}
