// flow (types): the team's logger service is an interface with an implementation
internal interface ILoggerService
{
    void Info(string message);
}

internal sealed class ConsoleLoggerService : ILoggerService
{
    public void Info(string message) => Console.WriteLine($"{DateTime.Now:u} {message}");
}

internal sealed class Desk(ILoggerService log)
{
    internal void Admit(IndexCase c) => log.Info("Admitted with " + c.Symptoms); // CT2001
}

// flow (types): a static class writes to the trace
internal static class LogUtils
{
    internal static void Error(string text) => System.Diagnostics.Trace.TraceError(text);
}

internal static class Desk
{
    internal static void Fail(Contact contact)
    {
        LogUtils.Error("no answer");
        LogUtils.Error($"no answer at {contact.Phone}"); // CT2002
    }
}

// flow (types): a generic logger takes a template and its arguments
internal static class Log<T>
{
    internal static void Write(string template, params object[] args) =>
        Console.WriteLine($"{typeof(T).Name}: {string.Format(template, args)}");
}

internal sealed class Desk
{
    internal void Measure(IndexCase c)
    {
        Log<Desk>.Write("{0} in {1}", c.FileNumber, c.Ward);
        Log<Desk>.Write("{0} has {1}", c.FileNumber, c.Temperature); // CT2001
    }
}

// flow (members): a wrapper adds the name of its caller
private static void Trace(string message, [System.Runtime.CompilerServices.CallerMemberName] string caller = "") =>
    System.Diagnostics.Trace.WriteLine($"{caller}: {message}");

private void Call(IndexCase c)
{
    Trace(c.FileNumber);
    Trace(c.LastName); // CT2002
}

// flow (types): wrappers lie around wrappers, and the outermost call is where to act
internal sealed class Journal(ILogger logger)
{
    internal void Note(string text) => Write(LogLevel.Information, text);

    private void Write(LogLevel level, string text) => Send(level, "journal", text);

    private void Send(LogLevel level, string topic, string text) => logger.Log(level, "{Topic}: {Text}", topic, text);
}

internal static class Desk
{
    internal static void Admit(Journal journal, IndexCase c) => journal.Note($"onset {c.OnsetAt}"); // CT2001
}

// flow (members): a wrapper formats its arguments before it prints them
private static void Print(string format, params object[] args)
{
    var line = string.Format(format, args);
    Console.WriteLine(line);
}

private void Show(IndexCase c) => Print("{0}: {1}", c.FileNumber, c.Result); // CT2001

// flow (types): a logger whose implementation lies elsewhere is known by its shape
internal interface ILoggerService
{
    void LogInfo(string message);

    void LogError(string message, Exception error);
}

internal sealed class Desk(ILoggerService loggerService)
{
    internal void Admit(IndexCase c)
    {
        loggerService.LogInfo("Admitting " + c.FileNumber);
        loggerService.LogInfo("Complains of " + c.Symptoms); // CT2001
    }
}

// flow (types): an abstract trace writer whose heirs lie elsewhere is known by its shape
internal abstract class TraceWriter
{
    public abstract void WriteTrace(string category, object value);
}

internal sealed class Desk(TraceWriter tracer)
{
    internal void Call(Contact contact)
    {
        tracer.WriteTrace("ward", contact.Ward);
        tracer.WriteTrace("contact", contact.Name); // CT2002
    }
}

// flow (types): a wrapper logs only when it is verbose
internal sealed class CaseLog(ILogger logger, bool verbose)
{
    internal void Detail(string text)
    {
        if (verbose && logger.IsEnabled(LogLevel.Debug))
        {
            logger.LogDebug("{Text}", text);
        }
    }
}

internal static class Desk
{
    internal static void Open(CaseLog log, IndexCase c) => log.Detail(string.Join(';', c.Notes)); // CT2001
}

// flow (members): a wrapper that the compiler may leave out
[System.Diagnostics.Conditional("DEBUG")]
private static void Dump(string what, object value) => Console.WriteLine(what + "=" + value);

private void Check(IndexCase c)
{
    Dump("ward", c.Ward);
    Dump("positive", c.IsPositive); // CT2001
}

// flow (members): a wrapper takes a function that makes the message
private static void Debug(ILogger logger, Func<string> message)
{
    if (logger.IsEnabled(LogLevel.Debug))
    {
        logger.LogDebug("{Message}", message());
    }
}

private void Open(IndexCase c, ILogger logger) => Debug(logger, () => "Symptoms: " + c.Symptoms); // CT2001

// flow (members): a wrapper takes an exception and a remark
private static void Failed(ILogger logger, Exception error, string remark) => logger.LogError(error, "Failed: {Remark}", remark);

private void Save(IndexCase c, ILogger logger, IOException error)
{
    Failed(logger, error, c.FileNumber);
    Failed(logger, error, "record of " + c.LastName); // CT2002
}

// flow (members): a wrapper takes an interpolated string apart
private static void Info(ILogger logger, FormattableString text) => logger.LogInformation(text.Format, text.GetArguments());

private void Admit(IndexCase c, ILogger logger)
{
    Info(logger, $"Admitted {c.FileNumber}");
    Info(logger, $"Admitted with {c.Temperature:F1}"); // CT2001
}

// flow (members): a wrapper opens a scope with the value
private static IDisposable? Within(ILogger logger, string name, object value) =>
    logger.BeginScope(new Dictionary<string, object> { [name] = value });

private void Handle(IndexCase c, ILogger logger)
{
    using var ward = Within(logger, "ward", c.Ward);
    using var person = Within(logger, "person", c.LastName); // CT2002
}

// flow (members): a wrapper serialises what it is given
private static void Dump(ILogger logger, object value) => logger.LogDebug("{Json}", JsonSerializer.Serialize(value));

private void Load(Store store, ILogger logger)
{
    var c = store.Find(4);
    Dump(logger, c.Version);
    Dump(logger, c); // CT2005
}

// flow (members): a wrapper prints the record that it is given as an object
private static void Show(object value) => Console.WriteLine("got " + value);

private void Load(CaseRecord row)
{
    Show(row.Id);
    Show(row); // CT2005
}

// flow (types): a class of loggers is inherited
internal abstract class AppLogger
{
    internal void Warn(string text) => Emit("WARN " + text);

    protected abstract void Emit(string line);
}

internal sealed class ErrorStream : AppLogger
{
    protected override void Emit(string line) => Console.Error.WriteLine(line);
}

internal static class Desk
{
    internal static void Alert(AppLogger log, IndexCase c) => log.Warn($"{c.FileNumber} is {c.Result}"); // CT2001
}

// flow (types): a singleton is the wrapper
internal sealed class Logger
{
    private static readonly Lazy<Logger> s_instance = new(() => new Logger());

    internal static Logger Instance => s_instance.Value;

    internal void Write(string text) => Serilog.Log.Information("{Text}", text);
}

internal static class Desk
{
    internal static void Open(IndexCase c) => Logger.Instance.Write("opened " + c.FirstName); // CT2002
}

// flow (members): a wrapper hands its message on after it has printed it
private static string Logged(string message)
{
    Console.WriteLine(message);
    return message;
}

private int Length(IndexCase c)
{
    var text = Logged(c.Symptoms); // CT2001
    return text.Split(' ').Length;
}

// flow (members): a wrapper times a function and logs its result
private static T Measured<T>(ILogger logger, string what, Func<T> work)
{
    var result = work();
    logger.LogInformation("{What} gave {Result}", what, result);
    return result;
}

private void Load(Store store, ILogger logger)
{
    _ = Measured(logger, "version", () => store.Find(1).Version);
    _ = Measured(logger, "onset", () => store.Find(1).OnsetAt); // CT2001
}

// flow (types): a delegate is the team's logger
internal static class Hooks
{
    internal static readonly Action<string> Log = text => Console.WriteLine(text);
}

internal static class Desk
{
    internal static void Admit(IndexCase c)
    {
        Hooks.Log(c.Ward);
        Hooks.Log(c.Symptoms); // CT2001
    }
}

// flow (members): a wrapper with levels picks the method of the logger
private static void Write(ILogger logger, string level, string text)
{
    switch (level)
    {
        case "error": logger.LogError("{Text}", text); break;
        case "warn": logger.LogWarning("{Text}", text); break;
        default: logger.LogInformation("{Text}", text); break;
    }
}

private void Admit(IndexCase c, ILogger logger) => Write(logger, "warn", "fever " + c.Temperature); // CT2001

// flow (members): a wrapper for steps prints their title, not their work
private static void Attempt(string title, Action work)
{
    Console.WriteLine("Attempting " + title);
    work();
}

private void Call(Contact contact, Store store)
{
    Attempt("a reload", () => store.Find(contact.Id));
    Attempt("a call to " + contact.Name, () => store.All()); // CT2002
}

// flow (members): a wrapper that knows the record logs its symptoms itself
private static void CaseOpened(ILogger logger, IndexCase c, string station)
{
    logger.LogInformation("Opened {Number} at {Station}", c.FileNumber, station);
    logger.LogInformation("Complaint {Symptoms}", c.Symptoms); // CT2001
}

private void Open(IndexCase c, ILogger logger) => CaseOpened(logger, c, c.Ward);

// clean (types): a logger that drops what it is given
internal interface ILoggerService
{
    void Info(string message);
}

internal sealed class NullLoggerService : ILoggerService
{
    public void Info(string message)
    {
    }
}

internal sealed class Desk(ILoggerService log)
{
    internal void Admit(IndexCase c) => log.Info("Admitted with " + c.Symptoms);
}

// clean (members): a wrapper that is given the records logs how many there are
private static void Loaded(ILogger logger, IReadOnlyCollection<IndexCase> cases) =>
    logger.LogInformation("Loaded {Count} cases", cases.Count);

private void Load(Store store, ILogger logger) => Loaded(logger, store.All());

// clean (types): the team's logger is given the file number
internal sealed class LoggerService
{
    internal void Info(string message) => Console.WriteLine(message);
}

internal sealed class Desk(LoggerService log)
{
    internal void Admit(IndexCase c)
    {
        if (c.Symptoms.Length > 0)
        {
            log.Info("Admitted " + c.FileNumber);
        }
    }
}

// clean (members): a wrapper logs one of its two arguments, and the symptom is the other
private string _pending = "";

private void Record(ILogger logger, string reference, string text)
{
    _pending = text;
    logger.LogInformation("Recorded {Reference}", reference);
}

private void Admit(IndexCase c, ILogger logger) => Record(logger, c.FileNumber, c.Symptoms);

// clean (types): a class called logger keeps its lines to itself
internal sealed class CaseLogger
{
    private readonly Stack<string> _lines = new();

    internal void LogSymptoms(string text) => _lines.Push(text);

    internal int Count => _lines.Count > 100 ? 100 : 1;
}

internal static class Desk
{
    internal static void Admit(CaseLogger log, IndexCase c) => log.LogSymptoms(c.Symptoms);
}

// clean (types): a wrapper redacts before it prints
internal static class SafeLog
{
    internal static void Info(string text) => Console.WriteLine(Masked(text));

    [Redacts]
    private static string Masked(string text) => new('*', Math.Min(text.Length, 3));
}

internal static class Desk
{
    internal static void Admit(IndexCase c) => SafeLog.Info(c.LastName);
}

// clean: a logarithm is no log
var scaled = Math.Log(c.Temperature) + Math.Log10(c.Temperature);
var high = scaled > 5;
cases.RemoveAll(x => high);

// clean (types): a service for signing in is no logger, though its name begins like one
internal interface ILoginService
{
    bool Login(string phone);

    void LogOut(string phone);
}

internal sealed class Desk(ILoginService login)
{
    internal bool SignIn(Contact contact) => login.Login(contact.Phone);
}

// clean (members): a wrapper logs who called it and not what it was called with
private static void Entered(object argument, [System.Runtime.CompilerServices.CallerMemberName] string caller = "") =>
    Console.WriteLine("entered " + caller);

private void Admit(IndexCase c) => Entered(c.Symptoms);

// clean (types): a dialog shows the symptom to the person in charge
internal interface IDialogService
{
    void Show(string title, string text);
}

internal sealed class Desk(IDialogService dialog)
{
    internal void Open(IndexCase c) => dialog.Show(c.FileNumber, c.Symptoms);
}

// clean (members): a wrapper logs the type of the exception that it is given
private static void Failed(ILogger logger, Exception error, string remark)
{
    _ = remark;
    logger.LogError("Failed with {Type}", error.GetType().Name);
}

private void Save(IndexCase c, ILogger logger, IOException error) => Failed(logger, error, c.Symptoms);

// clean (members): a wrapper times a function and logs the time alone
private static T Measured<T>(ILogger logger, string what, Func<T> work)
{
    var watch = System.Diagnostics.Stopwatch.StartNew();
    var result = work();
    logger.LogInformation("{What} took {Elapsed}", what, watch.Elapsed);
    return result;
}

private bool Load(Store store, ILogger logger) => Measured(logger, "onset", () => store.Find(1).OnsetAt) is null;

// clean (types): the overload for numbers is given the version
internal static class LogUtils
{
    internal static void Info(int number) => Console.WriteLine(number);

    internal static void Info(string text) => Console.WriteLine(text);
}

internal static class Desk
{
    internal static void Open(IndexCase c) => LogUtils.Info(c.Version);
}

// clean (types): a logger known by its shape is asked whether it is on
internal interface IAuditLogger
{
    bool IsEnabled(string category);

    void LogEvent(string reference);
}

internal sealed class Desk(IAuditLogger audit)
{
    internal void Open(IndexCase c)
    {
        if (audit.IsEnabled(nameof(c.Symptoms)))
        {
            audit.LogEvent(c.FileNumber);
        }
    }
}
