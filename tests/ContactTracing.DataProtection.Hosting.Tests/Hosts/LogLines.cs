using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.Hosting.Tests.Hosts;

/// <summary>What a host wrote to its log.</summary>
internal sealed class LogLines(WatchedClock clock) : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> lines = new();

    public IReadOnlyList<LogLine> Purges => [.. lines.Where(line => line.Category.StartsWith("ContactTracing.", StringComparison.Ordinal))];

    public int Count(int eventId) => Purges.Count(line => line.EventId == eventId);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines, clock);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<LogLine> lines, WatchedClock clock) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(new(category, logLevel, eventId.Id, formatter(state, exception) + exception, clock.Waits));
    }
}
