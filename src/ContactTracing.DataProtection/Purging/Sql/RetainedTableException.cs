namespace ContactTracing.DataProtection;

/// <summary>
/// A table from which records could not be purged: a purge that cannot run is a retention without end (S8). The message names the table
/// and the remedy, and no data.
/// </summary>
public class RetainedTableException : InvalidOperationException
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public RetainedTableException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">The table, the obstacle and the remedy.</param>
    public RetainedTableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    /// <param name="message">The table, the obstacle and the remedy.</param>
    /// <param name="innerException">The cause. Its text may quote data.</param>
    public RetainedTableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
