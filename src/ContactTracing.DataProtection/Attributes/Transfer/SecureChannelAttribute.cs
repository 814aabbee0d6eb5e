namespace ContactTracing.DataProtection;

/// <summary>Declares that code transmits over a secure channel; for files of the tracing, secure health messaging.</summary>
/// <remarks>
/// <para>Not inherited: a derived class may well transmit otherwise, and says for itself that it does not.</para>
/// <para>
/// Obligation: files go to Assurance Maladie exclusively by secure messaging (S6), under storage that is secure in the
/// meantime (S11; GDPR, article 32).
/// </para>
/// <para>Declaration only in this version: no rule and no generated code reads it.</para>
/// </remarks>
/// <example>
/// <code>
/// [SecureChannel]
/// [AuthorizedRecipient("Assurance Maladie")]
/// public interface IHealthMessaging
/// {
///     Task SendAsync(Stream workbook, CancellationToken cancellation);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class SecureChannelAttribute : Attribute;
