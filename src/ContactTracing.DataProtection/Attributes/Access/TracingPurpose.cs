namespace ContactTracing.DataProtection;

/// <summary>The purposes for which contact-tracing data may be used: a closed list.</summary>
/// <remarks>
/// <para>
/// There is no member for control or sanction, on purpose. The data serves the medical and social care of patients and of
/// those close to them (S28); use for the control of citizens or for sanctions is excluded (S27, S29), and a declaration of
/// a positive test must not have coercive consequences (S30). Using data for another purpose than the one it was collected
/// for is an offence (code pénal, 226-21). What cannot be written cannot be declared as an access path.
/// </para>
/// <para>
/// The list follows the law of 11 May 2020 (n°2020-546), article 11, with care and the answer to a person's own request added.
/// Zero is no purpose: a value that was never set grants nothing.
/// </para>
/// </remarks>
#pragma warning disable CA1008 // See above: a zero member would make the missing purpose a valid one.
public enum TracingPurpose
#pragma warning restore CA1008
{
    /// <summary>Find the persons who are infected.</summary>
    IdentifyIndexCases = 1,

    /// <summary>Find the persons whom an infected person met and who run a risk.</summary>
    IdentifyContacts = 2,

    /// <summary>Investigate chains of transmission and clusters.</summary>
    HealthInvestigation = 3,

    /// <summary>Direct persons to tests and medical advice, and follow them during their isolation.</summary>
    GuidanceAndFollowUp = 4,

    /// <summary>Support persons in isolation, medically and socially. Rests on their consent (S31; décret n°2020-1385).</summary>
    SocialSupport = 5,

    /// <summary>Watch the epidemic, on pseudonymised data.</summary>
    EpidemiologicalSurveillance = 6,

    /// <summary>Plan and steer the means of the tracing.</summary>
    Steering = 7,

    /// <summary>Research on the virus, on pseudonymised data and without those who object (S22).</summary>
    Research = 8,

    /// <summary>Care for the person.</summary>
    Care = 9,

    /// <summary>Answer a request of the person concerned: access, rectification, objection, erasure (S23).</summary>
    DataSubjectRequest = 10,
}
