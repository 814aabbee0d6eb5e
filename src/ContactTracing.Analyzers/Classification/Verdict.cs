namespace ContactTracing.Analyzers.Classification;

internal enum Verdict
{
    /// <summary>Nobody said anything about the symbol.</summary>
    Undeclared,

    /// <summary>Health or identity data.</summary>
    Classified,

    /// <summary>An opaque reference that may be logged.</summary>
    Pseudonym,

    /// <summary>Reviewed, and found to be no personal data.</summary>
    NotPersonal,

    /// <summary>The result of a <c>[Redacts]</c> method.</summary>
    Redacted,
}
