#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// A store of transfer files refuses: its folder is not safe, or the deadline of a file has come. The message names folders and
/// numbers of files, never the name under which a file is sent.
/// </summary>
public class TransferFileException : IOException
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public TransferFileException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">What is refused, and what to do.</param>
    public TransferFileException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    /// <param name="message">What is refused, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public TransferFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
#endif
