using Verify = ContactTracing.TestKit.AnalyzerVerifier<ContactTracing.Analyzers.Rules.Disclosure.HealthDataInLogAnalyzer>;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure;

/// <summary>Every family of sinks: each call beside the same call with a clean value.</summary>
public sealed class LogSinkTests
{
    [Fact]
    public Task LoggerExtensions_Report() => Verify.Analyzer(Desk.With("""
        logger.LogTrace("{S}", [|c.Symptoms|]);
        logger.LogDebug("{S}", [|c.Symptoms|]);
        logger.LogInformation([|c.Symptoms|]);
        logger.LogWarning(new EventId([|c.Temperature|]), "{Id} {S}", c.Id, [|c.Symptoms|]);
        logger.LogError(new InvalidOperationException("x"), "{S}", [|c.Symptoms|]);
        logger.LogError(new InvalidOperationException([|c.Symptoms|]), "failed");
        logger.LogCritical($"{[|c.Symptoms|]}");
        logger.Log(LogLevel.Information, "{S}", [|c.Symptoms|]);
        using var scope = logger.BeginScope("{S}", [|c.Symptoms|]);

        logger.LogTrace("{Id}", c.Id);
        logger.LogWarning(new EventId(c.Station), "{Id}", c.Id);
        logger.LogError(new InvalidOperationException("x"), "{Id}", c.Id);
        using var clean = logger.BeginScope("{Id}", c.Id);
        """));

    [Fact]
    public Task Logger_Reports() => Verify.Analyzer(Desk.With("""
        logger.Log(LogLevel.Information, default, [|c.Symptoms|], null, (state, e) => "");
        logger.Log(LogLevel.Information, default, 1, null, (state, e) => [|c.Symptoms|]);
        logger.Log(LogLevel.Information, default, $"{[|c.Symptoms|]}", null, (state, e) => state);
        using var scope = logger.BeginScope(new Dictionary<string, object> { ["s"] = [|c.Symptoms|] });

        logger.Log(LogLevel.Information, default, c.Id, null, (state, e) => state.ToString());
        using var clean = logger.BeginScope(new Dictionary<string, object> { ["id"] = c.Id });
        """));

    [Fact]
    public Task ImplementationOfLogger_Reports() => Verify.Analyzer(Desk.With(
        """
        new Own().Log(LogLevel.Information, default, [|c.Symptoms|], null, (state, e) => "");
        new Own().Note(c.Symptoms);
        """,
        """
        private sealed class Own : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) { }

            public void Note(string text) { }
        }
        """));

    [Fact]
    public Task LoggerMessageMethod_Reports() => Verify.Analyzer(Desk.With(
        """
        Seen(logger, [|c.Symptoms|]);
        Seen(logger, c.Id.ToString());
        Unseen(logger, c.Symptoms);
        """,
        """
        [LoggerMessage(1, LogLevel.Information, "Seen with {Symptoms}")]
        static partial void Seen(ILogger<Desk> logger, string symptoms);

        static void Unseen(ILogger<Desk> logger, string symptoms) { }
        """));

    [Fact]
    public Task LoggerMessageDelegate_Reports() => Verify.Analyzer(Desk.With(
        """
        s_seen(logger, c.Id, [|c.Symptoms|], null);
        s_seen(logger, c.Id, "", null);
        using var scope = s_scope(logger, [|c.Symptoms|]);
        s_other(c.Symptoms, null);
        """,
        """
        private static readonly Action<ILogger, Guid, string, Exception?> s_seen =
            LoggerMessage.Define<Guid, string>(LogLevel.Information, new EventId(1), "{Id} {Symptoms}");
        private static readonly Func<ILogger, string, IDisposable?> s_scope = LoggerMessage.DefineScope<string>("{Symptoms}");
        private static readonly Action<string, Exception?> s_other = (text, e) => { };
        """));

    [Fact]
    public Task Serilog_Reports() => Verify.Analyzer(Desk.With("""
        Serilog.Log.Information("{S}", [|c.Symptoms|]);
        Serilog.Log.Error(new InvalidOperationException("x"), "{Id} {S} {R} {T}", c.Id, [|c.Symptoms|], [|c.Result|], [|c.Temperature|]);
        Serilog.Log.Write(Serilog.Events.LogEventLevel.Information, $"{[|c.Symptoms|]}");
        Serilog.Log.ForContext("S", [|c.Symptoms|]).Information("seen");
        Serilog.Log.Logger.Debug("{S}", [|c.Symptoms|]);
        new Serilog.LoggerConfiguration().CreateLogger().Warning("{S}", [|c.Symptoms|]);
        new Serilog.LoggerConfiguration().Enrich.WithProperty("S", [|c.Symptoms|]);
        using var pushed = Serilog.Context.LogContext.PushProperty("S", [|c.Symptoms|]);
        new Serilog.Events.LogEventProperty("S", new Serilog.Events.ScalarValue([|c.Symptoms|]));

        Serilog.Log.Information("{Id}", c.Id);
        Serilog.Log.ForContext("Id", c.Id).Information("seen");
        Serilog.Log.ForContext<IndexCase>().Information("seen");
        new Serilog.LoggerConfiguration().Enrich.WithProperty("Site", c.Site);
        using var clean = Serilog.Context.LogContext.PushProperty("Id", c.Id);
        """));

    [Fact]
    public Task NLog_Reports() => Verify.Analyzer(Desk.With("""
        var log = NLog.LogManager.GetCurrentClassLogger();
        log.Info("{S}", [|c.Symptoms|]);
        log.Info(() => [|c.Symptoms|]);
        log.Warn(new InvalidOperationException("x"), "{S}", [|c.Symptoms|]);
        log.WithProperty("s", [|c.Symptoms|]).Info("seen");
        ((NLog.ILogger)log).Debug([|c.Result|]);
        NLog.LogEventInfo.Create(NLog.LogLevel.Info, "desk", [|c.Symptoms|]).Properties["s"] = [|c.Result|];
        using var pushed = NLog.ScopeContext.PushProperty("s", [|c.Symptoms|]);
        NLog.GlobalDiagnosticsContext.Set("s", [|c.Symptoms|]);

        log.Info("{Id}", c.Id);
        log.Info(() => "seen");
        log.WithProperty("id", c.Id).Info("seen");
        """));

    [Fact]
    public Task Log4Net_Reports() => Verify.Analyzer(Desk.With("""
        var log = log4net.LogManager.GetLogger(typeof(Desk));
        log.Info([|c.Symptoms|]);
        log.Error($"{[|c.Symptoms|]}", new InvalidOperationException());
        log.InfoFormat("{0} {1}", c.Id, [|c.Symptoms|]);
        log4net.LogicalThreadContext.Properties["s"] = [|c.Symptoms|];
        log4net.ThreadContext.Properties["s"] = [|c.Symptoms|];
        using var pushed = log4net.ThreadContext.Stacks["s"].Push([|c.Symptoms|]);

        log.Info(c.Id);
        log.InfoFormat("{0}", c.Id);
        log4net.ThreadContext.Properties["id"] = c.Id;
        """));

    [Fact]
    public Task Console_Reports() => Verify.Analyzer(Desk.With("""
        Console.WriteLine([|c.Symptoms|]);
        Console.WriteLine([|c.Temperature|]);
        Console.Write("{0} {1}", c.Id, [|c.Symptoms|]);
        Console.WriteLine("{0} {1} {2} {3}", c.Id, c.Site, 3, [|c.Symptoms|]);
        Console.Out.WriteLine([|c.Symptoms|]);
        Console.Error.Write([|c.Symptoms|]);
        await Console.Error.WriteLineAsync([|c.Symptoms|]);
        Console.Title = [|c.Symptoms|];

        Console.WriteLine(c.Id);
        Console.Out.WriteLine(c.Id);
        Console.CursorLeft = c.Temperature;
        Console.Title = c.Site;
        var buffer = new System.IO.StringWriter();
        buffer.WriteLine(c.Symptoms);
        """));

    [Fact]
    public Task TraceAndDebug_Report() => Verify.Analyzer(Desk.With("""
        Trace.WriteLine([|c.Symptoms|]);
        Trace.TraceError("{0}", [|c.Symptoms|]);
        Trace.Assert(c.Result == TestResult.Positive, [|c.Symptoms|]);
        Trace.WriteIf(c.IsIsolated, [|c.Result|]);
        Debug.WriteLine([|c.Symptoms|]);
        Debug.Print("{0}", [|c.Symptoms|]);
        Debug.Fail([|c.Symptoms|]);
        Debug.Assert(c.IsIsolated, $"{c.Id}: {[|c.Symptoms|]}");
        Debug.WriteLineIf(c.IsIsolated, $"{[|c.Symptoms|]}");
        new TraceSource("desk").TraceEvent(TraceEventType.Information, 1, "{0}", [|c.Symptoms|]);
        new TraceSource("desk").TraceData(TraceEventType.Information, 1, [|c.Symptoms|]);
        Debugger.Log(1, "desk", [|c.Symptoms|]);

        Trace.WriteLine(c.Id);
        Debug.Assert(c.Result != TestResult.Positive);
        Debug.Assert(c.IsIsolated, $"{c.Id}");
        """));

    [Fact]
    public Task EventSource_Reports() => Verify.Analyzer(Desk.With(
        """
        Events.Log.Seen([|c.Symptoms|]);
        Events.Log.Seen(c.Id.ToString());
        Events.Log.Other(c.Symptoms);
        Events.Log.Write("seen", new { [|c.Symptoms|] });
        """,
        """
        [System.Diagnostics.Tracing.EventSource(Name = "Desk")]
        private sealed class Events : System.Diagnostics.Tracing.EventSource
        {
            public static readonly Events Log = new();

            [System.Diagnostics.Tracing.Event(1)]
            public void Seen(string text) => WriteEvent(1, text);

            [System.Diagnostics.Tracing.Event(2)]
            public void Classified([HealthData] string text) => WriteEvent(2, [|text|]);

            [System.Diagnostics.Tracing.NonEvent]
            public void Other(string text) { }
        }
        """));

    [Fact]
    public Task Activity_Reports() => Verify.Analyzer(Desk.With("""
        using var activity = new ActivitySource("desk").StartActivity("seen");
        activity?.SetTag("s", [|c.Symptoms|]);
        activity!.AddTag("s", [|c.Symptoms|]);
        activity.SetBaggage("s", [|c.Symptoms|]).AddBaggage("r", [|c.Result|].ToString());
        activity.AddEvent(new ActivityEvent([|c.Symptoms|]));
        activity.SetStatus(ActivityStatusCode.Error, [|c.Symptoms|]);
        activity.DisplayName = $"seen {[|c.Symptoms|]}";

        activity.SetTag("id", c.Id);
        activity.DisplayName = $"seen {c.Id}";
        activity.SetEndTime(c.Onset == null ? DateTime.UnixEpoch : default);
        """));

    [Fact]
    public Task Metric_Reports() => Verify.Analyzer(Desk.With("""
        var meter = new System.Diagnostics.Metrics.Meter("desk");
        var counter = meter.CreateCounter<int>("cases");
        counter.Add(1, new KeyValuePair<string, object?>("result", [|c.Result|]));
        counter.Add(1, KeyValuePair.Create("result", (object?)[|c.Result|]));
        counter.Add(1, new TagList { { "result", [|c.Result|] } });
        counter.Add([|c.Temperature|]);
        meter.CreateHistogram<int>("temperature").Record([|c.Temperature|]);
        meter.CreateObservableGauge("temperature", () => [|c.Temperature|]);

        counter.Add(cases.Count, new KeyValuePair<string, object?>("station", c.Station));
        """));

    [Fact]
    public Task ApplicationInsights_Reports() => Verify.Analyzer(Desk.With("""
        var client = new Microsoft.ApplicationInsights.TelemetryClient();
        client.TrackEvent("seen", new Dictionary<string, string> { ["s"] = [|c.Symptoms|] });
        client.TrackTrace([|c.Symptoms|]);
        client.TrackException(new InvalidOperationException([|c.Symptoms|]));
        client.Context.GlobalProperties["s"] = [|c.Symptoms|];
        client.Context.User.Id = [|c.Symptoms|];
        var seen = new Microsoft.ApplicationInsights.DataContracts.EventTelemetry([|c.Symptoms|]) { Name = [|c.Symptoms|] };
        seen.Properties["s"] = [|c.Symptoms|];
        seen.Properties.Add("s", [|c.Symptoms|]);

        client.TrackEvent("seen", new Dictionary<string, string> { ["id"] = c.Id.ToString() });
        seen.Properties["id"] = c.Id.ToString();
        """));

    [Fact]
    public Task AppCenter_Reports() => Verify.Analyzer(Desk.With("""
        Microsoft.AppCenter.Analytics.Analytics.TrackEvent("seen", new Dictionary<string, string> { ["s"] = [|c.Symptoms|] });
        Microsoft.AppCenter.Crashes.Crashes.TrackError(new InvalidOperationException(), null, Microsoft.AppCenter.Crashes.ErrorAttachmentLog.AttachmentWithText([|c.Symptoms|], "a.txt"));
        Microsoft.AppCenter.AppCenter.SetUserId([|c.Symptoms|]);

        Microsoft.AppCenter.Analytics.Analytics.TrackEvent("seen", new Dictionary<string, string> { ["id"] = c.Id.ToString() });
        """));

    [Fact]
    public Task Sentry_Reports() => Verify.Analyzer(Desk.With("""
        Sentry.SentrySdk.CaptureMessage([|c.Symptoms|]);
        Sentry.SentrySdk.AddBreadcrumb([|c.Symptoms|]);
        Sentry.SentrySdk.CaptureException(new InvalidOperationException([|c.Symptoms|]));
        Sentry.SentrySdk.ConfigureScope(scope =>
        {
            Sentry.HasTagsExtensions.SetTags(scope, [new("s", [|c.Symptoms|])]);
            scope.SetTag("s", [|c.Symptoms|]);
            scope.SetExtra("s", [|c.Symptoms|]);
            scope.Contexts["s"] = [|c.Symptoms|];
            scope.User = new Sentry.SentryUser { Username = [|c.Symptoms|] };
            scope.SetTag("id", c.Id.ToString());
        });
        Sentry.SentrySdk.Logger.LogInfo("{0}", [|c.Symptoms|]);
        Sentry.SentrySdk.CaptureEvent(new Sentry.SentryEvent { Message = [|c.Symptoms|] });

        Sentry.SentrySdk.CaptureMessage($"{c.Id}");
        Sentry.SentrySdk.AddBreadcrumb(c.Site);
        """));

    [Fact]
    public Task Discloses_Reports() => Verify.Analyzer(Desk.With(
        """
        Audit([|c.Symptoms|], c.Note);
        Audit(note: c.Note, text: [|c.Symptoms|]);
        All("seen", [|c.Symptoms|]);
        new Journal().Write([|c.Symptoms|]);
        new Journal([|c.Symptoms|]);

        Audit(c.Id.ToString(), c.Note);
        """,
        """
        static void Audit([Discloses] string text, string? note) { }

        [Discloses] static void All(string what, string text) { }

        private interface IJournal { void Write([Discloses] string text); }

        private sealed class Journal : IJournal
        {
            public Journal() { }

            public Journal([Discloses] string first) { }

            public void Write(string text) { }
        }
        """));

    [Fact]
    public Task DisclosesInAnotherAssembly_Reports() => Verify.Analyzer(
        Desk.With("""
            Journal.Write([|c.Symptoms|]);
            Journal.Write(c.Id.ToString());
            Journal.Keep(c.Symptoms);
            """) with
        {
            ReferencedSources =
            [
                """
                public static class Journal
                {
                    public static void Write([ContactTracing.DataProtection.Discloses] string text) { }

                    public static void Keep(string text) { }
                }
                """,
            ],
        });

    [Fact]
    public Task ContractOfAnotherAssembly_IsJudgedByItsImplementationsHere() => Verify.Analyzer(
        Desk.With("""
            journal.Write([|c.Symptoms|]);
            journal.Write(c.Id.ToString());
            journal.Drop(c.Symptoms);
            logger.LogInformation("{Text}", [|journal.Text(c)|]);
            logger.LogInformation("{Text}", journal.Name(c));
            """,
            """
            private sealed class Journal(ILogger logger) : IJournal
            {
                public void Write(string text) => logger.LogInformation("{Text}", text);

                public void Drop(string text) { }

                public string Text(object o) => ((IndexCase)o).Symptoms;

                public string Name(object o) => "";
            }
            """,
            "IJournal journal") with
        {
            ReferencedSources =
            [
                """
                public interface IJournal
                {
                    void Write(string text);

                    void Drop(string text);

                    string Text(object o);

                    string Name(object o);

                    [ContactTracing.DataProtection.HealthData]
                    string Classified { get => ""; }
                }
                """,
            ],
        });

    [Fact]
    public Task NamedArgumentsOutOfOrder_Report() => Verify.Analyzer(Desk.With("""
        Trace.Assert(message: [|c.Symptoms|], condition: c.IsIsolated);
        logger.LogInformation(args: [c.Id, [|c.Symptoms|]], message: "{Id} {S}");
        """));

    [Fact]
    public Task ExtensionMethodCalledStatically_Reports() => Verify.Analyzer(Desk.With("""
        LoggerExtensions.LogInformation(logger, "{S}", [|c.Symptoms|]);
        LoggerExtensions.LogInformation(logger, "{Id}", c.Id);
        """));

    [Fact]
    public Task ParameterArray_ExpandedOrNot_Reports() => Verify.Analyzer(Desk.With("""
        logger.LogInformation("{Id} {S}", c.Id, [|c.Symptoms|]);
        logger.LogInformation("{Id} {S}", new object[] { c.Id, [|c.Symptoms|] });
        logger.LogInformation("{Id} {S}", [c.Id, [|c.Symptoms|]]);
        """));

    [Fact]
    public Task CompoundAssignmentToASink_Reports() => Verify.Analyzer(Desk.With("""
        var activity = Activity.Current!;
        activity.DisplayName += [|c.Symptoms|];
        """));
}
