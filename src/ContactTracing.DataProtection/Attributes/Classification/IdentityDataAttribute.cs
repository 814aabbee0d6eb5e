namespace ContactTracing.DataProtection;

/// <summary>Declares that a value tells who a person is: a name, a number, an address, a device (GDPR, article 4(1)).</summary>
/// <remarks>
/// <para>
/// On a type, every value of it is identity data. A type with such members is a <em>carrier</em>: whoever discloses the
/// object discloses them. On a parameter of a positional record it classifies the property too. The classification is
/// inherited through overrides, implementations of interface members and base types.
/// </para>
/// <para>
/// Obligations: professional secrecy covers whatever the professional came to know, not only what is medical (S24; code de
/// la santé publique, L.1110-4); need to know (S25); three months at most (S8).
/// </para>
/// <para>
/// Enforced by CT1001 (kept without a period), CT2002 and CT2005 (reaches a log), CT2007 (copied to where nobody knows of it),
/// CT3001 (read without need to know) and CT9002 (contradiction). Generated: redaction of <c>ToString</c> and of the debugger
/// display of partial types.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [RetentionMax(90)]
/// public sealed partial class Contact
/// {
///     [IdentityData(IdentityKind.ContactDetails)]
///     public required string Phone { get; init; }
///
///     [RetentionAnchor]
///     public required DateTimeOffset CollectedAt { get; init; }
/// }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.GenericParameter)]
public sealed class IdentityDataAttribute : Attribute
{
    /// <summary>Declares identity data of a kind that is not said.</summary>
    public IdentityDataAttribute()
    {
    }

    /// <summary>Declares identity data of one kind.</summary>
    /// <param name="kind">In which way the value tells who the person is.</param>
    public IdentityDataAttribute(IdentityKind kind) => Kind = kind;

    /// <summary>In which way the value tells who the person is; <see cref="IdentityKind.Unspecified"/> when left out.</summary>
    public IdentityKind Kind { get; }
}
