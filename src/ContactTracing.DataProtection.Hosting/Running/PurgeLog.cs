using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.Hosting.Running;

/// <summary>
/// What the host writes to the log: counts, instants, ids of runs, names of types. Never the text of an exception, which may quote data.
/// The ids are documented in docs/retention.md.
/// </summary>
internal static partial class PurgeLog
{
    [LoggerMessage(1, LogLevel.Information, "Purges of {Count} types run at least every {Interval}; the first in {Delay}")]
    public static partial void Scheduled(this ILogger log, int count, TimeSpan interval, TimeSpan delay);

    [LoggerMessage(2, LogLevel.Information, "Purge run {RunId} begins; what is due is judged at {StartedAt:O}")]
    public static partial void Begins(this ILogger log, Guid runId, DateTimeOffset startedAt);

    [LoggerMessage(3, LogLevel.Information, "Purge of {RecordType} in run {RunId}: {Outcome}, deleted {Deleted}, blocked {Blocked}")]
    public static partial void Ended(this ILogger log, string recordType, PurgeOutcome outcome, long deleted, long blocked, Guid runId);

    [LoggerMessage(4, LogLevel.Information, "Purge of {RecordType} in run {RunId} goes on: {Deleted} deleted so far")]
    public static partial void Progress(this ILogger log, string recordType, long deleted, Guid runId);

    [LoggerMessage(5, LogLevel.Error, "Purge of {RecordType} in run {RunId} failed with {ErrorType}; earlier batches stay deleted")]
    public static partial void Failed(this ILogger log, string recordType, string errorType, Guid runId);

    [LoggerMessage(6, LogLevel.Warning, "Purge of {RecordType} in run {RunId} is out of time; earlier batches stay deleted")]
    public static partial void OutOfTime(this ILogger log, string recordType, Guid runId);

    [LoggerMessage(7, LogLevel.Information, "Purge of {RecordType} in run {RunId} stops with the host; the next start goes on")]
    public static partial void StoppedWithHost(this ILogger log, string recordType, Guid runId);

    [LoggerMessage(8, LogLevel.Critical, "This evidence of a purge could not be written, and stands only here: {Evidence}")]
    public static partial void EvidenceNotWritten(this ILogger log, PurgeEvidence evidence);

    [LoggerMessage(9, LogLevel.Warning, "What is due of {RecordType} could not be asked: {ErrorType}")]
    public static partial void NotAnswered(this ILogger log, string recordType, string errorType);

    [LoggerMessage(10, LogLevel.Warning, "No store that was registered holds {RecordType}: nothing here purges it")]
    public static partial void NotStored(this ILogger log, string recordType);

    [LoggerMessage(11, LogLevel.Information, "Purge run {RunId}: {Count} types are tried again in {Delay}")]
    public static partial void TriedAgain(this ILogger log, Guid runId, int count, TimeSpan delay);

    [LoggerMessage(12, LogLevel.Error, "Purge run {RunId} ends with {Count} types unfinished; the next run takes them")]
    public static partial void Unfinished(this ILogger log, Guid runId, int count);

    [LoggerMessage(13, LogLevel.Critical, "The clock is behind the evidence: it says {Now:O}, and a run that completed began at {Latest:O}. What is due cannot be known: set the clock right")]
    public static partial void ClockIsBehind(this ILogger log, DateTimeOffset now, DateTimeOffset latest);

    [LoggerMessage(14, LogLevel.Critical, "The clock jumped ahead by {Jump} and says {Now:O}. No purge begins for {Wait}: set the clock right until then, or what is not due will be deleted")]
    public static partial void ClockJumped(this ILogger log, TimeSpan jump, DateTimeOffset now, TimeSpan wait);

    [LoggerMessage(15, LogLevel.Warning, "The clock is believed again: it says {Now:O}. Purges begin by it")]
    public static partial void ClockIsBelieved(this ILogger log, DateTimeOffset now);

    [LoggerMessage(16, LogLevel.Critical, "Purge of {RecordType} in run {RunId} was told to stop, and goes on {Patience} later. The others are purged without it; it is not begun again before it ends")]
    public static partial void Stuck(this ILogger log, string recordType, Guid runId, TimeSpan patience);

    [LoggerMessage(17, LogLevel.Warning, "Purge of {RecordType} in run {RunId}, which was stuck, has ended")]
    public static partial void Released(this ILogger log, string recordType, Guid runId);

    [LoggerMessage(18, LogLevel.Information, "Purge run {RunId} ends, and no type is left open; the next begins in {Delay}")]
    public static partial void Ends(this ILogger log, Guid runId, TimeSpan delay);
}
