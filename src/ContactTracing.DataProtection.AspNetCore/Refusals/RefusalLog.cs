using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.AspNetCore.Refusals;

/// <summary>What the log says of refusals: where and in which trace, nothing of data, people or reasons.</summary>
internal static partial class RefusalLog
{
    [LoggerMessage(10, LogLevel.Information, "Access is refused at {Endpoint}, trace {TraceId}. The audit trail says why")]
    public static partial void Refused(this ILogger log, string endpoint, string traceId);

    [LoggerMessage(11, LogLevel.Error, "Access is refused at {Endpoint}, trace {TraceId}, because something that the guard needs has failed: {Error}")]
    public static partial void Failed(this ILogger log, string endpoint, string? error, string traceId);

    [LoggerMessage(12, LogLevel.Information, "The response of trace {TraceId} had begun when access was refused: its connection is closed")]
    public static partial void Aborted(this ILogger log, string traceId);
}
