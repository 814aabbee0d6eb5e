// flow: every level of the logger
var text = c.Symptoms;
logger.LogTrace("{Text}", text); // CT2001
logger.LogDebug("{Text}", text); // CT2001
logger.LogWarning(text); // CT2001
logger.LogError(new EventId(4), "{Text}", text); // CT2001
logger.LogCritical(new IOException("full"), "{Text}", text); // CT2001

// flow: the state of a log entry, and what its formatter makes
var state = (c.FileNumber, c.Result);
logger.Log(LogLevel.Information, new EventId(1), state, null, (s, e) => "seen"); // CT2001
logger.Log(LogLevel.Information, new EventId(1), c.Id, null, (s, e) => s + c.LastName); // CT2002

// flow: the values of a scope
var values = new Dictionary<string, object> { ["number"] = c.FileNumber };
values["onset"] = c.OnsetAt ?? DateTime.MinValue;
using var scope = logger.BeginScope(values); // CT2001

// flow: the template of a scope
var phone = contact.Phone;
using (logger.BeginScope("calling {Phone}", phone)) // CT2002
{
    logger.LogInformation("calling {Id}", contact.Id);
}

// flow (members): a method that the logging generator implements
[LoggerMessage(1, LogLevel.Information, "Seen with {Symptoms}")]
static partial void Seen(ILogger logger, string symptoms);

private void Admit(IndexCase c, ILogger logger)
{
    var symptoms = c.Symptoms.Trim();
    Seen(logger, c.Ward);
    Seen(logger, symptoms); // CT2001
}

// flow (members): a delegate that LoggerMessage defines
private static readonly Action<ILogger, string, double, Exception?> s_measured =
    LoggerMessage.Define<string, double>(LogLevel.Debug, new EventId(2), "{Number} has {Degrees}");

private void Measure(IndexCase c, ILogger logger)
{
    var degrees = Math.Round(c.Temperature, 1);
    s_measured(logger, c.FileNumber, degrees, null); // CT2001
}

// flow (members): the properties of an argument become tags
[LoggerMessage(3, LogLevel.Information, "Imported")]
static partial void Imported(ILogger logger, [LogProperties] object subject);

private void Import(Store store, ILogger logger)
{
    var found = store.Find(8);
    Imported(logger, found); // CT2005
}

// flow: Serilog's static logger
var name = $"{c.FirstName} {c.LastName}";
Serilog.Log.Information("Seen {Name} in {Ward}", name, c.Ward); // CT2002
Serilog.Log.Write(Serilog.Events.LogEventLevel.Debug, "positive: {Positive}", c.IsPositive); // CT2001

// flow: Serilog takes a record apart
var found = store.Find(c.Id);
Serilog.Log.Information("Loaded {Case}", found);
Serilog.Log.Information("Loaded {@Case}", found); // CT2005

// flow: a property that Serilog keeps for later
var born = c.BornOn;
var log = Serilog.Log.ForContext("Born", born); // CT2002
log.Information("seen");

// flow: Serilog's context is pushed
var result = c.Result.ToString();
using var pushed = Serilog.Context.LogContext.PushProperty("Result", result); // CT2001
Serilog.Log.Information("seen");

// flow: NLog in three ways
var text = string.Join(';', c.Notes);
NLog.Logger log = NLog.LogManager.GetCurrentClassLogger();
log.Info(text); // CT2001
log.Warn("Notes {Notes}", text); // CT2001
log.Debug(() => text); // CT2001

// flow: the context and the properties of NLog
var phone = c.Phone;
NLog.ScopeContext.PushProperty("phone", phone); // CT2002
var entry = NLog.LogEventInfo.Create(NLog.LogLevel.Info, "desk", "seen");
entry.Properties["phone"] = phone; // CT2002

// flow: log4net in three ways
var log = log4net.LogManager.GetLogger(typeof(Case));
var onset = c.OnsetAt?.ToString("d");
log.Info(onset); // CT2001
log.ErrorFormat("{0} since {1}", c.FileNumber, onset); // CT2001
log4net.ThreadContext.Properties["onset"] = onset; // CT2001

// flow: the console's other exits
var name = contact.Name;
Console.Write("{0} of {1}", name, contact.Ward); // CT2002
Console.Error.WriteLine(name); // CT2002
await Console.Out.WriteLineAsync(name); // CT2002
Console.Title = "Calling " + name; // CT2002

// flow: the standard output under another name
TextWriter output = flag ? Console.Out : Console.Error;
output.WriteLine(c.FileNumber);
output.WriteLine(c.Symptoms); // CT2001

// flow: trace and trace source
var degrees = c.Temperature;
System.Diagnostics.Trace.TraceWarning("{0} has {1}", c.FileNumber, degrees); // CT2001
System.Diagnostics.Trace.WriteLineIf(flag, degrees); // CT2001
new System.Diagnostics.TraceSource("desk").TraceInformation("{0} °C", degrees); // CT2001

// flow: the debugger's output
var name = c.LastName.ToUpperInvariant();
System.Diagnostics.Debug.WriteLine(name, "desk"); // CT2002
System.Diagnostics.Debug.Assert(c.Version > 0, "no version", name); // CT2002
System.Diagnostics.Debugger.Log(1, "desk", name); // CT2002

// flow (types): an event source has an event for it
internal sealed class DeskEvents : System.Diagnostics.Tracing.EventSource
{
    internal static readonly DeskEvents Log = new();

    [System.Diagnostics.Tracing.Event(1)]
    internal void Seen(string number, string text) => WriteEvent(1, number, text);
}

internal static class Desk
{
    internal static void Open(IndexCase c) => DeskEvents.Log.Seen(c.FileNumber, c.Symptoms); // CT2001
}

// flow: an event source writes what describes itself
using var source = new System.Diagnostics.Tracing.EventSource("desk");
var payload = new { c.FileNumber, c.IsPositive };
source.Write("seen", payload); // CT2001

// flow: tags, baggage and status of an activity
var activity = System.Diagnostics.Activity.Current!;
var result = c.Result;
activity.SetTag("result", result); // CT2001
activity.AddBaggage("name", c.LastName); // CT2002
activity.SetStatus(System.Diagnostics.ActivityStatusCode.Error, $"not {result}"); // CT2001

// flow: an event of an activity and the activity's name
using var source = new System.Diagnostics.ActivitySource("desk");
using var activity = source.StartActivity("call " + contact.Phone); // CT2002
activity?.AddEvent(new System.Diagnostics.ActivityEvent("name " + contact.Name)); // CT2002

// flow: the tag of a counter
var counter = new System.Diagnostics.Metrics.Meter("desk").CreateCounter<int>("cases");
var result = c.Result;
counter.Add(1, new KeyValuePair<string, object?>("ward", c.Ward));
counter.Add(1, new KeyValuePair<string, object?>("result", result)); // CT2001

// flow: the tags of a counter in a list
var counter = new System.Diagnostics.Metrics.Meter("desk").CreateUpDownCounter<long>("open");
var tags = new System.Diagnostics.TagList { { "ward", c.Ward } };
tags.Add("positive", c.IsPositive); // CT2001
counter.Add(1, tags);

// flow: the measured value of a histogram and of a gauge
var meter = new System.Diagnostics.Metrics.Meter("desk");
var degrees = c.Temperature;
meter.CreateHistogram<double>("temperature").Record(degrees); // CT2001
meter.CreateObservableGauge("temperature", () => degrees); // CT2001

// flow: an event of Application Insights with properties
var client = new Microsoft.ApplicationInsights.TelemetryClient();
var properties = new Dictionary<string, string> { ["number"] = c.FileNumber };
properties["symptoms"] = c.Symptoms;
client.TrackEvent("seen", properties); // CT2001

// flow: traces and the context of Application Insights
var client = new Microsoft.ApplicationInsights.TelemetryClient();
var name = c.FirstName;
client.TrackTrace($"seen {name}"); // CT2002
client.Context.User.Id = name; // CT2002
client.Context.GlobalProperties["name"] = name; // CT2002

// flow: messages and breadcrumbs of Sentry
var text = "onset " + c.OnsetAt;
Sentry.SentrySdk.CaptureMessage(text); // CT2001
Sentry.SentrySdk.AddBreadcrumb(text, "desk"); // CT2001
Sentry.SentrySdk.CaptureMessage("seen " + c.FileNumber);

// flow: the scope of Sentry
var phone = contact.Phone;
Sentry.SentrySdk.ConfigureScope(scope =>
{
    scope.SetTag("ward", contact.Ward);
    scope.SetTag("phone", phone); // CT2002
    scope.SetExtra("seen", contact.LastContactOn); // CT2001
});

// flow: the retired crash reporter
var name = c.LastName;
var properties = new Dictionary<string, string> { ["name"] = name };
Microsoft.AppCenter.Analytics.Analytics.TrackEvent("seen", properties); // CT2002

// flow: a diagnostic source hands the record to its listeners
System.Diagnostics.DiagnosticSource source = new System.Diagnostics.DiagnosticListener("desk");
var found = store.Find(2);
source.Write("loaded", found); // CT2005

// flow: a trace listener is written to
using var listener = new System.Diagnostics.DefaultTraceListener();
var positive = c.IsPositive;
listener.WriteLine("positive: " + positive); // CT2001

// clean: what the console shows besides text
Console.CursorLeft = (int)c.Temperature;
Console.ForegroundColor = ConsoleColor.Red;
Console.Title = c.Ward;
Console.WriteLine();

// clean: a text writer that ends in memory
TextWriter output = new StringWriter();
output.WriteLine(c.Symptoms);
await output.WriteAsync(c.LastName);

// clean: the condition of an assertion is not printed
System.Diagnostics.Debug.Assert(c.IsPositive);
System.Diagnostics.Debug.Assert(c.Temperature > 30, "implausible", $"case {c.FileNumber}");
System.Diagnostics.Trace.WriteLineIf(c.IsPositive, "to be called");

// clean (members): a logger that is typed by the record
private void Load(ILogger<IndexCase> typed, Store store)
{
    var c = store.Find(1);
    typed.LogInformation("Loaded {Number}", c.FileNumber);
    Serilog.Log.ForContext<IndexCase>().Information("Loaded {Id}", c.Id);
}

// clean: tags and baggage that point to the record
using var source = new System.Diagnostics.ActivitySource("desk");
using var activity = source.StartActivity("intake");
activity?.SetTag("case", c.FileNumber).SetBaggage("version", c.Version.ToString());
activity?.SetTag("cases", cases.Count);

// clean: a counter counts by ward
var meter = new System.Diagnostics.Metrics.Meter("desk");
meter.CreateCounter<int>("cases").Add(cases.Count, new KeyValuePair<string, object?>("ward", c.Ward));
meter.CreateObservableGauge("open", () => cases.Count);

// clean (types): a console of the team's own keeps its lines
internal static class Console
{
    private static readonly List<string> s_lines = [];

    internal static void WriteLine(string text) => s_lines.Add(text);
}

internal static class Desk
{
    internal static void Show(IndexCase c) => Console.WriteLine(c.Symptoms);
}

// clean (types): a method called like the logger's files the text away
internal sealed class Archive
{
    private readonly Queue<string> _sheets = new();

    internal void LogInformation(string sheet) => _sheets.Enqueue(sheet);
}

internal static class Desk
{
    internal static void Keep(Archive archive, IndexCase c) => archive.LogInformation(c.Symptoms);
}

// clean (types): a method of an event source that is no event
internal sealed class DeskEvents : System.Diagnostics.Tracing.EventSource
{
    private string _current = "";

    [System.Diagnostics.Tracing.NonEvent]
    internal void Enter(string name) => _current = name;
}

internal static class Desk
{
    internal static void Enter(DeskEvents events, IndexCase c) => events.Enter(c.LastName);
}

// clean: loggers are asked and not told
var seen = logger.IsEnabled(LogLevel.Debug) && c.IsPositive;
var log = log4net.LogManager.GetLogger(typeof(IndexCase));
log.Info($"debug: {log.IsDebugEnabled}");
cases.RemoveAll(x => seen);

// clean: a redacted text in a hole that does not take apart
Serilog.Log.Information("Loaded {Case}", c);
NLog.LogManager.GetCurrentClassLogger().Info("Loaded {Case}", c);
logger.LogInformation("{{@Case}} {Case}", c);

// clean: telemetry with references
var client = new Microsoft.ApplicationInsights.TelemetryClient();
client.TrackEvent("seen", new Dictionary<string, string> { ["number"] = c.FileNumber, ["ward"] = c.Ward });
client.TrackMetric("cases", cases.Count);
Sentry.SentrySdk.AddBreadcrumb("case " + c.FileNumber);

// clean: a record is stored and not logged
using var command = new System.Net.Http.StringContent(c.Symptoms);
var found = store.Query().Where(x => x.Symptoms == c.Symptoms).Select(x => x.Id).ToList();
Console.WriteLine(found.Count);
