namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>The names of types that emitted code uses.</summary>
internal static class EmittedNames
{
    public const string Library = "global::ContactTracing.DataProtection.";
    public const string Policy = Library + "RetentionPolicy";
    public const string Instant = "global::System.DateTimeOffset";
    public const string Date = "global::System.DateOnly";
    public const string EntityLibrary = Library + "EntityFrameworkCore.";
    public const string EntityFramework = "global::Microsoft.EntityFrameworkCore.";
    public const string Context = EntityFramework + "DbContext";
    public const string Cancellation = "global::System.Threading.CancellationToken";
    public const string Clock = "global::System.TimeProvider";
}
