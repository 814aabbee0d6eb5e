using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.Hosting.Tests.Hosts;

/// <summary>A line of the log.</summary>
internal sealed record LogLine(string Category, LogLevel Level, int EventId, string Text);
