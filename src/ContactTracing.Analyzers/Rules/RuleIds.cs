namespace ContactTracing.Analyzers.Rules;

/// <summary>The identifiers of all rules, by band. An identifier is never reused.</summary>
internal static class RuleIds
{
    public const string FlowAnalysisCut = "CT0001";
    public const string ConfigurationNotValid = "CT0002";

    public const string RetentionMissing = "CT1001";
    public const string RetentionExceedsCeiling = "CT1002";
    public const string CalendarDrift = "CT1003";
    public const string RetentionAnchorUnclear = "CT1004";
    public const string AnchorCanRestart = "CT1005";
    public const string PurgeNotWired = "CT1006";
    public const string DataSurvivesPurge = "CT1007";
    public const string UnmanagedExportFile = "CT1008";
    public const string PatientRegimeMisapplied = "CT1009";
    public const string RelatedDataOutlivesRecord = "CT1010";

    public const string HealthDataInLog = "CT2001";
    public const string IdentityDataInLog = "CT2002";
    public const string ClassifiedDataInException = "CT2003";
    public const string ClassifiedDataInAddress = "CT2004";
    public const string ImplicitDisclosure = "CT2005";
    public const string LeakySwitch = "CT2006";
    public const string ClassificationLost = "CT2007";
    public const string SinkNotDeclared = "CT2008";

    public const string AccessWithoutNeedToKnow = "CT3001";
    public const string JustificationEmpty = "CT3002";
    public const string ScopeExceeded = "CT3003";
    public const string GuardBypassed = "CT3004";
    public const string AuditMissingOrLeaking = "CT3005";

    public const string CannotGenerate = "CT9001";
    public const string Contradiction = "CT9002";
    public const string UnjustifiedException = "CT9003";

    /// <summary>Whether a text has the form of an identifier, those of later versions included.</summary>
    public static bool IsRuleId(string text) =>
        text.Length == 6 && text.StartsWith("CT", StringComparison.Ordinal) && text.Skip(2).All(char.IsDigit);
}
