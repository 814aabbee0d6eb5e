namespace ContactTracing.Analyzers.Rules;

/// <summary>One category per band of identifiers, as listed in <c>DiagnosticCategoryAndIdRanges.txt</c>.</summary>
internal static class RuleCategories
{
    public const string Configuration = "ContactTracing.Configuration";
    public const string Retention = "ContactTracing.Retention";
    public const string Disclosure = "ContactTracing.Disclosure";
    public const string Access = "ContactTracing.Access";
    public const string Usage = "ContactTracing.Usage";
}
