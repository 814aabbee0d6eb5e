namespace ContactTracing.DataProtection;

/// <summary>Declares a justified exception: the type holds classified data and yet has no retention period of its own.</summary>
/// <remarks>
/// <para>
/// For types that only transport data and are never stored (requests, responses, events), and for data that another text
/// keeps. It is not inherited: each exception is justified where it stands.
/// </para>
/// <para>
/// Obligations: nothing is kept for more than three months (S8); the regime of the patient record does not apply (S9), so
/// a reference to it justifies nothing here.
/// </para>
/// <para>
/// Honoured by CT1001, which does not report the type. CT9003 reports an exemption without reason or reference, CT1009 one that
/// rests on the patient record; whether other reasons are good ones is not checked.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [RetentionExempt("Lives for one request and is never stored.", "Décret n°2020-551, article 5")]
/// public sealed partial record DeclareCase([HealthData(HealthCategory.TestResult)] string Result);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class RetentionExemptAttribute : Attribute
{
    /// <summary>Declares a justified exception.</summary>
    /// <param name="reason">Why no period of its own is needed.</param>
    /// <param name="legalReference">The text that allows it.</param>
    public RetentionExemptAttribute(string reason, string legalReference)
    {
        Reason = reason;
        LegalReference = legalReference;
    }

    /// <summary>Why no period of its own is needed.</summary>
    public string Reason { get; }

    /// <summary>The text that allows it.</summary>
    public string LegalReference { get; }
}
