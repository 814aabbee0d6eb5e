using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.Hosting.Tests.Hosts;

/// <summary>A line of the log, and how often something had begun to wait for the clock when it was written.</summary>
internal sealed record LogLine(string Category, LogLevel Level, int EventId, string Text, int Waits);
