using Microsoft.Extensions.Logging;

namespace ContactTracing.DataProtection.Hosting.Tests.Access;

/// <summary>The audit trail in the log.</summary>
public sealed class LoggerAuditStoreTests
{
    private static readonly AuditEntry Entry = new(new DateTimeOffset(2021, 2, 15, 7, 0, 0, TimeSpan.Zero), AuditOperation.Consult, AccessOutcome.Permitted, "Tracing.FollowUp")
    {
        ActorId = "10003456789",
        Reference = RecordReference.Of(new Guid("3f2504e0-4f89-41d3-9a0c-0305e82c3301")),
        Purpose = TracingPurpose.GuidanceAndFollowUp,
        Justification = "The nurse calls.\nEvery day.",
        Categories = DataCategories.Name,
    };

    [Fact]
    public async Task Entry_IsOneEvent_WithAFieldForEachMember()
    {
        using var heard = new Events();
        using var factory = heard.Factory(LogLevel.Information);
        var store = new LoggerAuditStore(factory);

        store.Append(Entry);
        await store.AppendAsync(Entry);
        await store.AppendAsync([Entry with { ActorId = null, Reference = default }, Entry]);

        Assert.Equal(4, heard.All.Count);
        Assert.All(heard.All, said => Assert.Equal((LoggerAuditStore.Category, LoggerAuditStore.EventId, "AuditEntry", LogLevel.Information), (said.Category, said.Id.Id, said.Id.Name, said.Level)));
        Assert.Equal(
            "Actor=10003456789 At=02/15/2021 07:00:00 +00:00 BreakGlass= Categories=Name Justification=The nurse calls.\\u000AEvery day. Operation=Consult Outcome=Permitted Purpose=GuidanceAndFollowUp Reference=3f2504e0-4f89-41d3-9a0c-0305e82c3301 Requested=Consult Target=Tracing.FollowUp",
            heard.All[0].Fields);
        Assert.Contains("Actor= ", heard.All[2].Fields, StringComparison.Ordinal);
    }

    // Whoever switches the category off has switched the audit off, and must not find out when the auditor asks.
    [Theory]
    [InlineData(LogLevel.Warning)]
    [InlineData(LogLevel.None)]
    public async Task LevelThatIsOff_IsRefused(LogLevel level)
    {
        using var heard = new Events();
        using var factory = heard.Factory(level);
        var store = new LoggerAuditStore(factory);

        Assert.Contains(LoggerAuditStore.Category, Assert.Throws<AuditException>(() => store.Append(Entry)).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AuditException>(() => store.AppendAsync([Entry]));

        Assert.Empty(heard.All);
    }

    [Fact]
    public void LogWithoutProviders_IsRefused()
    {
        using var factory = LoggerFactory.Create(static _ => { });

        Assert.Throws<AuditException>(() => new LoggerAuditStore(factory).Append(Entry));
    }

    [Fact]
    public async Task ProviderThatThrows_FailsTheEntry()
    {
        using var heard = new Events { Fails = true };
        using var factory = heard.Factory(LogLevel.Trace);
        var store = new LoggerAuditStore(factory);

        Assert.Throws<AuditException>(() => store.Append(Entry));
        await Assert.ThrowsAsync<AuditException>(() => store.AppendAsync(Entry));
    }

    private sealed record Event(string Category, LogLevel Level, EventId Id, string Fields);

    private sealed class Events : ILoggerProvider
    {
        public List<Event> All { get; } = [];

        public bool Fails { get; init; }

        public ILoggerFactory Factory(LogLevel level) => LoggerFactory.Create(logging => logging.AddProvider(this).SetMinimumLevel(level));

        public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

        public void Dispose()
        {
        }

        private sealed class Logger(Events events, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                if (events.Fails)
                {
                    throw new IOException("The pipe is closed.");
                }

                var fields = ((IReadOnlyList<KeyValuePair<string, object?>>)(object)state!).Where(field => field.Key != "{OriginalFormat}");
                var text = fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => FormattableString.Invariant($"{field.Key}={field.Value}"));
                events.All.Add(new Event(category, logLevel, eventId, string.Join(' ', text)));
            }
        }
    }
}
