namespace ContactTracing.DataProtection;

/// <summary>Cites a text on which the processing of the assembly rests; one attribute per text.</summary>
/// <remarks>
/// <para>
/// Obligation: a decree sets the conditions of use (S2), and the processing rests on a task in the public interest (GDPR,
/// article 6(1)(e)), for health data article 9(2)(i).
/// </para>
/// <para>Generated: an entry in the registry. No rule checks it in this version.</para>
/// </remarks>
/// <example>
/// <code>
/// [assembly: LegalBasis("Loi n°2020-546, article 11")]
/// [assembly: LegalBasis("Décret n°2020-551, articles 1 to 7")]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class LegalBasisAttribute : Attribute
{
    /// <summary>Cites a text.</summary>
    /// <param name="citation">The text and its article, as the register cites it.</param>
    public LegalBasisAttribute(string citation) => Citation = citation;

    /// <summary>The text and its article.</summary>
    public string Citation { get; }
}
