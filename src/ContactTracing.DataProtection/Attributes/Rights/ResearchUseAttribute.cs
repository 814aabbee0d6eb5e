namespace ContactTracing.DataProtection;

/// <summary>Marks code that reuses data for research.</summary>
/// <remarks>
/// <para>
/// Obligation: such code leaves out the persons who object (S22; GDPR, article 21(6)) and works on pseudonymised data
/// (law n°2020-546, article 11).
/// </para>
/// <para>Declaration only in this version: no rule and no generated code reads it.</para>
/// </remarks>
/// <example>
/// <code>
/// public interface ICohortExport
/// {
///     [ResearchUse]
///     Task ExportAsync(DateOnly from, DateOnly to, CancellationToken cancellation);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class ResearchUseAttribute : Attribute;
