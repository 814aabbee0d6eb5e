namespace ContactTracing.DataProtection.Hosting.Observing;

/// <summary>How an attempt failed, without the words of the store.</summary>
/// <param name="RunId">The run.</param>
/// <param name="ErrorType">The full name of the exception, or <c>TimeLimit</c>.</param>
/// <param name="At">When.</param>
internal sealed record PurgeFailure(Guid RunId, string ErrorType, DateTimeOffset At);
