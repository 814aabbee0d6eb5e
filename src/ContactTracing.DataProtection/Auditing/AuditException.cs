namespace ContactTracing.DataProtection;

/// <summary>The audit trail cannot be written or read, or is not what was written. Where it cannot be written, the guard refuses every access.</summary>
public class AuditException : IOException
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public AuditException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">What failed, and what to do.</param>
    public AuditException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    /// <param name="message">What failed, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public AuditException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
