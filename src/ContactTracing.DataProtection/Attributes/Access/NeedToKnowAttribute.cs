namespace ContactTracing.DataProtection;

/// <summary>Declares an access path: code that may read classified data, why, and for which purposes.</summary>
/// <remarks>
/// <para>
/// On a type or interface it covers all members; private methods that only declared paths of the same type call are covered
/// too. The justification says why this code needs the data, in words that a data-protection officer can judge.
/// </para>
/// <para>
/// Obligations: users see data by necessity and need to know (S25; code de la santé publique, L.1110-4), only what the
/// tracing needs (S4), and conformity must be shown (S26).
/// </para>
/// <para>
/// Enforced by CT3001 (a read outside every declared path), CT3002 (a justification that says nothing), CT3003 (purposes or
/// <see cref="Categories"/> exceeded) and CT3004 (a way round the declaration). Generated: an entry in the registry, and for an
/// interface a decorator that demands purpose, <see cref="Roles"/> and <see cref="Categories"/> of an <see cref="AccessGuard"/> at run
/// time, before it delegates. On a class <see cref="Roles"/> are declaration only, except for endpoints of ASP.NET Core and hubs of SignalR, which the
/// package <c>ContactTracing.DataProtection.AspNetCore</c> holds to them.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// public sealed class FollowUp
/// {
///     [NeedToKnow(
///         "The nurse calls the contact to arrange a test and needs the number for it.",
///         TracingPurpose.GuidanceAndFollowUp,
///         Roles = new[] { "tracing-nurse" })]
///     public string NumberToCall([IdentityData] string phone) => phone;
/// }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Constructor | AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class NeedToKnowAttribute : Attribute
{
    /// <summary>Declares an access path.</summary>
    /// <param name="justification">Why this code needs the data, as a sentence.</param>
    /// <param name="purposes">What the data is read for.</param>
    public NeedToKnowAttribute(string justification, params TracingPurpose[] purposes)
    {
        Justification = justification;
        Purposes = purposes;
    }

    /// <summary>Why this code needs the data.</summary>
    public string Justification { get; }

    /// <summary>What the data is read for.</summary>
    public TracingPurpose[] Purposes { get; }

    /// <summary>Who may take this path, by the names that the application gives to roles; empty when every authorised user may.</summary>
    public string[] Roles { get; set; } = [];

    /// <summary>The categories of health data that the path reads; empty when it is not limited to some.</summary>
    public HealthCategory[] Categories { get; set; } = [];
}
