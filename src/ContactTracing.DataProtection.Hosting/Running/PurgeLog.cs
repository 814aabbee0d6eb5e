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
}
