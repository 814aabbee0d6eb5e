namespace ContactTracing.DataProtection;

/// <summary>Names the time zone in which days and months of retention periods are counted.</summary>
/// <remarks>
/// <para>
/// A day ends at another instant in Guadeloupe than in Paris, so the same instant can fall on two days and its three months
/// can end on two dates. When left out, the zone of the legal profile applies (<c>Europe/Paris</c>).
/// </para>
/// <para>Obligation: three months after creation are the maximum (S8), wherever the record was made.</para>
/// <para>Generated: the policy <c>XRetention</c> counts in it; an entry in the registry. No rule checks the id in this version.</para>
/// </remarks>
/// <example>
/// <code>
/// [assembly: LegalTimeZone("America/Guadeloupe")]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class LegalTimeZoneAttribute : Attribute
{
    /// <summary>Names the time zone.</summary>
    /// <param name="ianaId">An id of the IANA time-zone database, such as <c>Europe/Paris</c>.</param>
    public LegalTimeZoneAttribute(string ianaId) => IanaId = ianaId;

    /// <summary>The id of the zone in the IANA time-zone database.</summary>
    public string IanaId { get; }
}
