namespace ContactTracing.DataProtection.EntityFrameworkCore;

/// <summary>
/// A model of EF Core from which records could not be purged, or rows of it that would never be due: a purge that cannot run is a retention
/// without end (S8). The message names each entity and its remedy, and no data.
/// </summary>
public class PurgeModelException : InvalidOperationException
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public PurgeModelException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">The entity, the obstacle and the remedy.</param>
    public PurgeModelException(string message)
        : base(message) => Problems = [message];

    /// <summary>Creates the exception with a message and its cause.</summary>
    /// <param name="message">The entity, the obstacle and the remedy.</param>
    /// <param name="innerException">The cause.</param>
    public PurgeModelException(string message, Exception innerException)
        : base(message, innerException) => Problems = [message];

    internal PurgeModelException(IReadOnlyList<string> problems, Exception? innerException)
        : base(string.Join(Environment.NewLine, problems), innerException) => Problems = problems;

    /// <summary>One sentence or two for each obstacle.</summary>
    public IReadOnlyList<string> Problems { get; } = [];
}
