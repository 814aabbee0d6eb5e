namespace ContactTracing.DataProtection;

/// <summary>Names the law under which the assembly processes data: its ceilings, its dates and its time zone.</summary>
/// <remarks>
/// <para>
/// Law changes, so it is data and not a constant. When left out, <c>FR-ContactCovid-2020-11</c> applies: the text in force
/// on the date of the circular MARS n°2020_109.
/// </para>
/// <para>Obligations: the conditions of use are set by decree (S2); three months are the maximum (S8).</para>
/// <para>Read by CT1002 for the ceiling. Generated: the policy <c>XRetention</c> takes its cap from it; an entry in the registry.</para>
/// </remarks>
/// <example>
/// <code>
/// [assembly: LegalProfile("FR-ContactCovid-2020-11")]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class LegalProfileAttribute : Attribute
{
    /// <summary>Names the law.</summary>
    /// <param name="id">The id of a legal profile that the library knows.</param>
    public LegalProfileAttribute(string id) => Id = id;

    /// <summary>The id of the legal profile.</summary>
    public string Id { get; }
}
