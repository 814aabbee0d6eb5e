namespace ContactTracing.DataProtection;

/// <summary>The guard refuses. The message is the same whatever the reason, and discloses nothing: not even that there is a record.</summary>
public class AccessDeniedException : Exception
{
    private const string NothingDisclosed = "Access is refused. The audit trail says why.";

    /// <summary>Creates the exception for a failure that has no name.</summary>
    public AccessDeniedException()
        : this(AccessOutcome.Failure)
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">Says nothing about the record.</param>
    public AccessDeniedException(string message)
        : base(message) => Reason = AccessOutcome.Failure;

    /// <summary>Creates the exception with a message and its cause.</summary>
    /// <param name="message">Says nothing about the record.</param>
    /// <param name="innerException">The cause.</param>
    public AccessDeniedException(string message, Exception innerException)
        : base(message, innerException) => Reason = AccessOutcome.Failure;

    /// <summary>Creates the exception for a refusal.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="innerException">What failed: the audit store, or something that the guard asks. It is for the operator.</param>
    public AccessDeniedException(AccessOutcome reason, Exception? innerException = null)
        : base(NothingDisclosed, innerException) => Reason = reason;

    /// <summary>Why the guard refuses. Not to be shown to whoever was refused.</summary>
    public AccessOutcome Reason { get; }
}
