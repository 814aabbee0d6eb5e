using System.Collections.Immutable;

namespace ContactTracing.Analyzers.Symbols;

/// <summary>
/// The attributes of the package <c>ContactTracing.DataProtection</c>, by their type names. They are recognised by
/// name and namespace, not by symbol: half-typed code, two copies of the library or a missing reference change nothing.
/// </summary>
internal static class AttributeNames
{
    public const string Namespace = "ContactTracing.DataProtection";

    public const string HealthData = "HealthDataAttribute";
    public const string IdentityData = "IdentityDataAttribute";
    public const string Pseudonym = "PseudonymAttribute";
    public const string NotPersonalData = "NotPersonalDataAttribute";
    public const string Redacts = "RedactsAttribute";
    public const string Discloses = "DisclosesAttribute";
    public const string Classify = "ClassifyAttribute";

    public const string RetentionMax = "RetentionMaxAttribute";
    public const string RetentionAnchor = "RetentionAnchorAttribute";
    public const string RetentionExempt = "RetentionExemptAttribute";

    public const string NeedToKnow = "NeedToKnowAttribute";
    public const string PurposeLimited = "PurposeLimitedAttribute";
    public const string TracingRecord = "TracingRecordAttribute";
    public const string LegalProfile = "LegalProfileAttribute";
    public const string LegalTimeZone = "LegalTimeZoneAttribute";

    public const string DataController = "DataControllerAttribute";
    public const string LegalBasis = "LegalBasisAttribute";
    public const string BackupPolicy = "BackupPolicyAttribute";
    public const string RightsChannel = "RightsChannelAttribute";

    /// <summary>The attributes that say what a symbol is.</summary>
    public static readonly ImmutableArray<string> Classifying = [HealthData, IdentityData, Pseudonym, NotPersonalData, Redacts, Classify];

    /// <summary>The metadata name with which <c>ForAttributeWithMetadataName</c> finds an attribute of the package.</summary>
    public static string Metadata(string name) => Namespace + "." + name;
}
