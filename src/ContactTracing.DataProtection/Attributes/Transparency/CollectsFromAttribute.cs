namespace ContactTracing.DataProtection;

/// <summary>Marks a method that collects data from a person; one attribute per kind of person.</summary>
/// <remarks>
/// <para>
/// Obligation: persons are informed when data is collected from them (S12, S14, S15; GDPR, article 13).
/// </para>
/// <para>Declaration only in this version: no rule and no generated code reads it.</para>
/// </remarks>
/// <example>
/// <code>
/// public interface IIntake
/// {
///     [CollectsFrom(DataSubject.IndexCase)]
///     [InformationNotice(NoticeLayer.Specific)]
///     void Record([HealthData(HealthCategory.Symptoms)] string symptoms);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CollectsFromAttribute : Attribute
{
    /// <summary>Marks a collection.</summary>
    /// <param name="subject">From whom data is collected.</param>
    public CollectsFromAttribute(DataSubject subject) => Subject = subject;

    /// <summary>From whom data is collected.</summary>
    public DataSubject Subject { get; }
}
