namespace ContactTracing.DataProtection;

/// <summary>Declares the code that receives a person's declaration, digital above all, of having tested positive.</summary>
/// <remarks>
/// <para>
/// Obligation: coercive consequences of such a declaration weaken adherence, and it must not trigger any (S30). What is
/// expected to follow is support (S31).
/// </para>
/// <para>Declaration only in this version: no rule and no generated code reads it.</para>
/// </remarks>
/// <example>
/// <code>
/// public interface IDeclarations
/// {
///     [PositivityDeclaration]
///     void Receive([HealthData(HealthCategory.TestResult)] string code);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class PositivityDeclarationAttribute : Attribute;
