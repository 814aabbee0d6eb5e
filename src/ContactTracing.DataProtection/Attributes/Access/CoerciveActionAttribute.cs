namespace ContactTracing.DataProtection;

/// <summary>Declares code of control or sanction: checks of isolation, fines, refusals of access, reports to the police.</summary>
/// <remarks>
/// <para>
/// Marks what tracing data must never reach. The code may well be lawful on other data.
/// </para>
/// <para>
/// Obligations: no use of medical data for control or sanction (S27, S29), and no coercive consequence of a positive test
/// (S30; code pénal, 226-21).
/// </para>
/// <para>Declaration only in this version: no rule and no generated code reads it.</para>
/// </remarks>
/// <example>
/// <code>
/// public interface IQuarantineInspection
/// {
///     [CoerciveAction]
///     void OrderVisit(string street);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class CoerciveActionAttribute : Attribute;
