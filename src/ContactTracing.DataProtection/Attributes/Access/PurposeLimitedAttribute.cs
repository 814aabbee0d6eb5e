namespace ContactTracing.DataProtection;

/// <summary>Declares the purposes that data serves; an access path may serve these and no other.</summary>
/// <remarks>
/// <para>On an assembly it is the default for the types that say nothing; a property may narrow what its type allows.</para>
/// <para>
/// Obligations: purposes are set by law and decree (S2), and they are the care of patients and of those close to them (S28;
/// GDPR, article 5(1)(b); code pénal, 226-21).
/// </para>
/// <para>
/// Enforced by CT3003: an access path none of whose purposes the data serves. Generated: the guarded view of the type, which is opened
/// for these purposes only and narrows a property to its own, and the registry, which lists the purposes of retained types.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [PurposeLimited(TracingPurpose.IdentifyContacts, TracingPurpose.GuidanceAndFollowUp)]
/// [RetentionMax(90)]
/// public sealed partial class Contact
/// {
///     [IdentityData(IdentityKind.Name)]
///     public required string Name { get; init; }
///
///     [RetentionAnchor]
///     public required DateTimeOffset CollectedAt { get; init; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Assembly)]
public sealed class PurposeLimitedAttribute : Attribute
{
    /// <summary>Declares the purposes that data serves.</summary>
    /// <param name="purposes">All of them.</param>
    public PurposeLimitedAttribute(params TracingPurpose[] purposes) => Purposes = purposes;

    /// <summary>The purposes that the data serves.</summary>
    public TracingPurpose[] Purposes { get; }
}
