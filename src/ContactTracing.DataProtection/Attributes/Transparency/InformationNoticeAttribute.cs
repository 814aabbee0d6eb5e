namespace ContactTracing.DataProtection;

/// <summary>Marks the method that informs a person about the processing at the point where it runs; one attribute per layer.</summary>
/// <remarks>
/// <para>
/// Obligation: the information of patients is indispensable (S12), and its specific layer is given by the users of the tool
/// when they are in direct contact with the person (S14, S15; GDPR, articles 13 and 14).
/// </para>
/// <para>Declaration only in this version: no rule and no generated code reads it.</para>
/// </remarks>
/// <example>
/// <code>
/// public interface IIntakeCall
/// {
///     [InformationNotice(NoticeLayer.Specific)]
///     void ReadNoticeAloud();
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InformationNoticeAttribute : Attribute
{
    /// <summary>Marks a notice.</summary>
    /// <param name="layer">The layer of the notice that is given here.</param>
    public InformationNoticeAttribute(NoticeLayer layer) => Layer = layer;

    /// <summary>The layer of the notice that is given here.</summary>
    public NoticeLayer Layer { get; }
}
