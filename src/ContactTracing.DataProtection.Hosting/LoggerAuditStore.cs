using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.Hosting;

/// <summary>
/// An audit trail in the log of the application, for a system that collects logs and keeps them. Each entry is one event with a fixed id and
/// a field for each member of <see cref="AuditEntry"/>.
/// </summary>
/// <remarks>
/// <para>
/// A log promises less than an audit trail: providers buffer, drop and reorder, and what arrives has no chain, so nobody can prove that
/// nothing is missing. Use it beside a store that promises more: <c>AuditStores.All(files, log)</c>. For how long entries are kept is
/// up to whatever keeps the log.
/// </para>
/// <para>Safe to share between threads.</para>
/// </remarks>
public sealed partial class LoggerAuditStore : IAuditStore
{
    /// <summary>The category of the log, for the configuration of levels.</summary>
    public const string Category = "ContactTracing.Audit";

    /// <summary>The id of the event.</summary>
    public const int EventId = 100;

    private readonly ILogger logger;

    /// <summary>Sets up a store.</summary>
    /// <param name="loggers">Makes the logger.</param>
    /// <exception cref="ArgumentNullException"><paramref name="loggers"/> is <see langword="null"/>.</exception>
    public LoggerAuditStore(ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(loggers);
        logger = loggers.CreateLogger(Category);
    }

    /// <inheritdoc/>
    /// <exception cref="AuditException">The level <see cref="LogLevel.Information"/> of the category is off, so that nobody would hear it, or a provider failed.</exception>
    public void Append(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (!logger.IsEnabled(LogLevel.Information))
        {
            throw new AuditException($"Nobody hears the audit trail: switch the level Information of the category '{Category}' on.");
        }

        try
        {
            Write(
                entry.At, entry.ActorId, entry.Operation, entry.Requested, entry.Outcome, entry.Target, entry.Reference.IsEmpty ? null : entry.Reference.Value,
                entry.Purpose, entry.Justification, entry.Categories, entry.BreakGlassReason);
        }
#pragma warning disable CA1031 // Whatever a provider throws, the entry is not written.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            throw new AuditException($"The audit entry could not be written to the log: {failure.GetType()}", failure);
        }
    }

    /// <inheritdoc/>
    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Append(entry);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    /// <remarks>A log takes nothing back: where a provider fails, the entries before are written. Other entries may stand between these.</remarks>
    public Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Any(static entry => entry is null))
        {
            throw new ArgumentNullException(nameof(entries), "One of the entries is null.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        foreach (var entry in entries)
        {
            Append(entry);
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(EventId, LogLevel.Information, "{At:O} {Actor} {Operation} {Target} {Reference}: {Outcome}. Requested {Requested} for {Purpose} of {Categories}, because: {Justification}. Break glass: {BreakGlass}", EventName = "AuditEntry")]
    private partial void Write(
        DateTimeOffset at,
        string? actor,
        AuditOperation operation,
        AuditOperation requested,
        AccessOutcome outcome,
        string target,
        Guid? reference,
        TracingPurpose? purpose,
        string? justification,
        DataCategories categories,
        string? breakGlass);
}
