namespace ContactTracing.DataProtection.AspNetCore;

/// <summary>
/// Says what an endpoint that declares a need to know does to records, for the audit trail (décret 2020-551, art. 5-II). Without it, GET and
/// HEAD consult, DELETE deletes, and every other method updates.
/// </summary>
/// <remarks>A search is often a POST, so that what is looked for does not stand in an address. It is still a consultation.</remarks>
/// <param name="operation"><see cref="AuditOperation.Consult"/>, <see cref="AuditOperation.Update"/> or <see cref="AuditOperation.Delete"/>.</param>
/// <example>
/// <code>
/// app.MapPost("/cases/search", [AuditedAs(AuditOperation.Consult)] (Query query, AccessGrant grant) =&gt; …)
///     .RequireNeedToKnow("The nurse finds the file of who calls.", TracingPurpose.GuidanceAndFollowUp);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class AuditedAsAttribute(AuditOperation operation) : Attribute
{
    /// <summary>What is done.</summary>
    public AuditOperation Operation { get; } = operation;
}
