namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>The names of types that emitted code uses.</summary>
internal static class EmittedNames
{
    public const string Library = "global::ContactTracing.DataProtection.";
    public const string Policy = Library + "RetentionPolicy";
    public const string Instant = "global::System.DateTimeOffset";
    public const string Date = "global::System.DateOnly";
    public const string Clock = "global::System.TimeProvider";
}
