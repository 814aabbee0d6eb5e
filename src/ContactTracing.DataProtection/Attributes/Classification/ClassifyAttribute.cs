namespace ContactTracing.DataProtection;

/// <summary>Classifies a symbol that the user does not own, by its documentation id.</summary>
/// <remarks>
/// <para>
/// For types of a vendor or of generated code. The same table can be written in an additional file
/// <c>*.classification.txt</c>, one row per line: <c>health | P:Hl7.Fhir.Model.Patient.BirthDate</c>.
/// </para>
/// <para>Obligation: the same as those of the class that is given (S24, S25; GDPR, article 9).</para>
/// <para>
/// Read by CT1001, CT2001, CT2002, CT2005 and CT3001 as if the class stood on the symbol itself. CT0002 reports an id that
/// resolves to nothing.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [assembly: Classify("P:System.Net.Mail.MailAddress.DisplayName", DataClass.Identity)]
/// [assembly: Classify("P:System.Net.Mail.MailAddress.Address", DataClass.Identity)]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ClassifyAttribute : Attribute
{
    /// <summary>Classifies one symbol.</summary>
    /// <param name="documentationId">
    /// The documentation id of a type, property, field or method, as the compiler writes it into XML
    /// documentation: <c>T:</c>, <c>P:</c>, <c>F:</c> or <c>M:</c> and the qualified name. On a method it classifies the result.
    /// </param>
    /// <param name="dataClass">What the value is.</param>
    public ClassifyAttribute(string documentationId, DataClass dataClass)
    {
        DocumentationId = documentationId;
        DataClass = dataClass;
    }

    /// <summary>The documentation id of the symbol that is classified.</summary>
    public string DocumentationId { get; }

    /// <summary>What the value is.</summary>
    public DataClass DataClass { get; }
}
