namespace ContactTracing.DataProtection;

/// <summary>Declares that the result of a method carries no classification, whatever was passed in.</summary>
/// <remarks>
/// <para>
/// For methods that mask, generalise or replace. Encoding and compression redact nothing. A hash of a value that can be
/// guessed gives a pseudonym, not an anonymous value; this attribute says that its author took that decision.
/// </para>
/// <para>Obligation: professional secrecy (S24; code de la santé publique, L.1110-4).</para>
/// <para>
/// Honoured by CT2001, CT2002 and CT2005, which do not report the result. What the method really does is its author's
/// word; nothing checks it.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// public static class Mask
/// {
///     [Redacts]
///     public static string AllDigits([IdentityData] string phone) => new('*', phone.Length);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RedactsAttribute : Attribute;
