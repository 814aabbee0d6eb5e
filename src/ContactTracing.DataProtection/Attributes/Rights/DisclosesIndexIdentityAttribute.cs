namespace ContactTracing.DataProtection;

/// <summary>Marks the point at which the identity of an index case reaches a contact.</summary>
/// <remarks>
/// <para>On a parameter it speaks of this parameter; on a method, of all of them.</para>
/// <para>Obligation: only with the agreement of the index case, who was told to whom (S18; décret n°2020-551).</para>
/// <para>Declaration only in this version: no rule and no generated code reads it.</para>
/// </remarks>
/// <example>
/// <code>
/// public interface IContactMessages
/// {
///     Task WarnAsync([IdentityData] string phone, [DisclosesIndexIdentity] string? nameOfIndexCase);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class DisclosesIndexIdentityAttribute : Attribute;
