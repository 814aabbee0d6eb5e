namespace ContactTracing.TestKit;

/// <summary>The checks every test runs besides its own.</summary>
[Flags]
public enum AlwaysOn
{
    None = 0,

    /// <summary>Under an auto-generated header the analyzer is silent.</summary>
    GeneratedCode = 1,

    /// <summary>Under <c>#pragma warning disable</c> the analyzer is silent.</summary>
    Pragma = 2,

    /// <summary>Renamed copies of the source, analysed concurrently, have the same diagnostics.</summary>
    Concurrency = 4,

    /// <summary>A second run has the same diagnostics in the same order.</summary>
    Determinism = 8,

    /// <summary>Fix All in document, project and solution gives the same result as fixing one by one.</summary>
    FixAll = 16,

    /// <summary>A fix applied to fixed code changes nothing.</summary>
    Idempotence = 32,
}
