namespace ContactTracing.DataProtection;

/// <summary>No legal profile has the id that was asked for. The message lists the ids that are known.</summary>
public class UnknownRetentionProfileException : ArgumentException
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public UnknownRetentionProfileException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">The unknown id, and the known ones.</param>
    public UnknownRetentionProfileException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    /// <param name="message">The unknown id, and the known ones.</param>
    /// <param name="innerException">The cause.</param>
    public UnknownRetentionProfileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal UnknownRetentionProfileException(string message, string parameterName)
        : base(message, parameterName)
    {
    }
}
