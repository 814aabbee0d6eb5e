namespace ContactTracing.DataProtection;

/// <summary>Declares that a type is a record of the tracing, and whose data it holds.</summary>
/// <remarks>
/// <para>
/// Obligation: the tracing knows infected persons and persons at risk whom they met, and nobody else (S5; décret
/// n°2020-551). Their rights differ (S18, S20, S22).
/// </para>
/// <para>Enforced by CT1001: such a record without a retention period is reported. Generated: its entry in the registry.</para>
/// </remarks>
/// <example>
/// <code>
/// [TracingRecord(DataSubject.IndexCase)]
/// [RetentionMax(90)]
/// public sealed partial class IndexCase
/// {
///     [Pseudonym]
///     public Guid Id { get; init; } = Guid.NewGuid();
///
///     [RetentionAnchor]
///     public required DateTimeOffset CollectedAt { get; init; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class TracingRecordAttribute : Attribute
{
    /// <summary>Declares a record of the tracing.</summary>
    /// <param name="subject">Whose data the record holds.</param>
    public TracingRecordAttribute(DataSubject subject) => Subject = subject;

    /// <summary>Whose data the record holds.</summary>
    public DataSubject Subject { get; }
}
