namespace ContactTracing.DataProtection;

/// <summary>Declares to whom code hands data over, or to whom a record may be handed over; one attribute per recipient.</summary>
/// <remarks>
/// <para>Not inherited: an authorisation holds where it is written.</para>
/// <para>Obligation: files of the tracing go to Assurance Maladie and to nobody else (S6; GDPR, articles 5(1)(f) and 30(1)(d)).</para>
/// <para>Declaration only in this version: no rule and no generated code reads it.</para>
/// </remarks>
/// <example>
/// <code>
/// public interface ICaseTransfer
/// {
///     [AuthorizedRecipient("Assurance Maladie")]
///     Task TransferAsync(Stream workbook, CancellationToken cancellation);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class AuthorizedRecipientAttribute : Attribute
{
    /// <summary>Declares one recipient.</summary>
    /// <param name="name">The recipient, as the register names it.</param>
    public AuthorizedRecipientAttribute(string name) => Name = name;

    /// <summary>The recipient, as the register names it.</summary>
    public string Name { get; }
}
