namespace ContactTracing.DataProtection;

/// <summary>Declares that what is passed here ends in a log or in another place where it is disclosed.</summary>
/// <remarks>
/// <para>
/// On a parameter it speaks of this parameter; on a method, of all of them. It makes a home-made logger a sink for its
/// callers, in other assemblies too, where its body cannot be seen.
/// </para>
/// <para>Obligation: professional secrecy (S24, S32; code de la santé publique, L.1110-4; code pénal, 226-13).</para>
/// <para>Enforced by CT2001, CT2002 and CT2005: a call that passes classified data is reported at the call. CT2008 asks for it.</para>
/// </remarks>
/// <example>
/// <code>
/// public interface ITracingLog
/// {
///     void Note([Discloses] string text, int severity);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class DisclosesAttribute : Attribute;
