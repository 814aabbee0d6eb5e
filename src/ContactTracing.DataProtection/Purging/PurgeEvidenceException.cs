namespace ContactTracing.DataProtection;

/// <summary>
/// Evidence of a purge could not be written or read. Where it could not be written, <see cref="Evidence"/> has it: whoever catches
/// this writes it elsewhere, or the deletion has no proof.
/// </summary>
public class PurgeEvidenceException : IOException
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public PurgeEvidenceException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">What failed, and what to do.</param>
    public PurgeEvidenceException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    /// <param name="message">What failed, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public PurgeEvidenceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception for evidence that could not be written.</summary>
    /// <param name="message">What failed, and what to do.</param>
    /// <param name="evidence">The evidence.</param>
    /// <param name="innerException">The cause.</param>
    public PurgeEvidenceException(string message, PurgeEvidence evidence, Exception innerException)
        : base(message, innerException) => Evidence = evidence;

    /// <summary>What could not be written; <see langword="null"/> when reading failed.</summary>
    public PurgeEvidence? Evidence { get; }
}
