namespace ContactTracing.DataProtection;

/// <summary>
/// The legal time zone cannot be had on this machine: its id is unknown, or the time zone data is missing or unreadable. Without the
/// zone no deadline is known, so nothing that depends on one answers: a guard refuses, a purge does not run.
/// </summary>
/// <remarks>The message names the id, what is missing and the remedy.</remarks>
public class LegalTimeZoneNotFoundException : TimeZoneNotFoundException
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public LegalTimeZoneNotFoundException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">What is missing, and the remedy.</param>
    public LegalTimeZoneNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    /// <param name="message">What is missing, and the remedy.</param>
    /// <param name="innerException">What the platform answered.</param>
    public LegalTimeZoneNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal LegalTimeZoneNotFoundException(string timeZoneId, string message, Exception? innerException)
        : base(message, innerException!) => TimeZoneId = timeZoneId;

    /// <summary>The id that was asked for, or <see langword="null"/> when the exception was made without one.</summary>
    public string? TimeZoneId { get; }
}
