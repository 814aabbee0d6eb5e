// flow (types): a list of subscribers is told
internal sealed class Ward
{
    private readonly List<Action<string>> _subscribers = [];

    internal void Subscribe(Action<string> subscriber) => _subscribers.Add(subscriber);

    internal void Call(IndexCase c)
    {
        foreach (var subscriber in _subscribers)
        {
            subscriber(c.Symptoms); // CT2001
        }
    }
}

internal static class Desk
{
    internal static void Watch(Ward ward, ILogger logger) => ward.Subscribe(text => logger.LogInformation("{Text}", text));
}

// flow (types): a bus keeps its handlers by type
internal sealed class Bus
{
    private readonly Dictionary<Type, List<Delegate>> _handlers = [];

    internal void Subscribe<T>(Action<T> handler)
    {
        if (!_handlers.TryGetValue(typeof(T), out var handlers))
        {
            _handlers[typeof(T)] = handlers = [];
        }

        handlers.Add(handler);
    }

    internal void Publish<T>(T message)
    {
        if (_handlers.TryGetValue(typeof(T), out var handlers))
        {
            foreach (var handler in handlers)
            {
                ((Action<T>)handler)(message);
            }
        }
    }
}

internal static class Desk
{
    internal static void Watch(Bus bus, ILogger logger) => bus.Subscribe<string>(text => logger.LogInformation("{Text}", text));

    internal static void Admit(Bus bus, IndexCase c) => bus.Publish(c.Symptoms); // CT2001
}

// flow (types): a bus of untyped handlers wraps those with a type
internal sealed class Bus
{
    private readonly List<Action<object>> _handlers = [];

    internal void Subscribe<T>(Action<T> handler) => _handlers.Add(message => handler((T)message));

    internal void Publish(object message)
    {
        foreach (var handler in _handlers)
        {
            handler(message);
        }
    }
}

internal static class Desk
{
    internal static void Watch(Bus bus, ILogger logger) => bus.Subscribe<string>(text => logger.LogInformation("{Text}", text));

    internal static void Admit(Bus bus, IndexCase c) => bus.Publish(c.Symptoms); // CT2001
}

// flow (members): a table of printers is filled by an initialiser and asked by key
private readonly Dictionary<string, Action<string>> _printers = new() { ["console"] = Console.WriteLine, ["none"] = _ => { } };

private void Print(IndexCase c, string where)
{
    if (_printers.TryGetValue(where, out var print))
    {
        print(c.Symptoms); // CT2001
    }
}

// flow (members): printers are gone through with their names
private readonly Dictionary<string, Action<string>> _printers = [];

private void Prepare(ILogger logger) => _printers.Add("log", text => logger.LogDebug("{Text}", text));

private void Print(Contact contact)
{
    foreach (var (name, print) in _printers)
    {
        print(contact.Phone); // CT2002
    }
}

// flow (members): every subscriber of a list is called by a lambda
private readonly List<Action<string>> _subscribers = [];

private void Prepare(ILogger logger) => _subscribers.Add(text => logger.LogDebug("{Text}", text));

private void Tell(IndexCase c) => _subscribers.ForEach(tell => tell(c.LastName)); // CT2002

// flow (members): asynchronous subscribers are awaited together
private readonly List<Func<string, Task>> _subscribers = [];

private void Prepare(ILogger logger) => _subscribers.Add(async text =>
{
    await Task.Yield();
    logger.LogDebug("{Text}", text);
});

private Task TellAsync(IndexCase c) => Task.WhenAll(_subscribers.Select(tell => tell(c.Symptoms))); // CT2001

// flow (members): a method takes the printer that a field keeps
private Action<string> _print = _ => { };

private void Use(Action<string> print) => _print = print;

private void Prepare(ILogger logger) => Use(text => logger.LogDebug("{Text}", text));

private void Print(IndexCase c) => _print(c.Symptoms); // CT2001

// flow (types): a class is created with its printer
internal sealed class Desk(Action<string> print)
{
    internal void Register(IndexCase c) => print(c.Symptoms); // CT2001
}

internal static class Program
{
    internal static Desk Open(ILogger logger) => new(text => logger.LogInformation("{Text}", text));
}

// flow (types): a constructor keeps the printer that it is given
internal sealed class Desk
{
    private readonly Action<string> _print;

    internal Desk(Action<string> print) => _print = print;

    internal void Register(IndexCase c) => _print(c.Symptoms); // CT2001
}

internal static class Program
{
    internal static Desk Open(ILogger logger) => new(text => logger.LogInformation("{Text}", text));
}

// flow (members): a method hands back a printer
private static Action<string> Printer(ILogger logger) => text => logger.LogInformation("{Text}", text);

private void Print(IndexCase c, ILogger logger) => Printer(logger)(c.Symptoms); // CT2001

// flow (types): an interface hands back a printer
internal interface IPrinters
{
    Action<string> Create();
}

internal sealed class Printers(ILogger logger) : IPrinters
{
    public Action<string> Create() => text => logger.LogInformation("{Text}", text);
}

internal static class Desk
{
    internal static void Print(IPrinters printers, IndexCase c)
    {
        var print = printers.Create();
        print(c.Symptoms); // CT2001
    }
}

// flow (members): a property hands back a printer
private Action<string> Printer => text => Console.WriteLine(text);

private void Print(IndexCase c) => Printer(c.Symptoms); // CT2001

// flow (members): progress is reported and logged
private static void Import(IEnumerable<IndexCase> cases, IProgress<string> progress)
{
    foreach (var c in cases)
    {
        progress.Report(c.LastName);
    }
}

private void Run(IEnumerable<IndexCase> cases, ILogger logger) =>
    Import(cases, new Progress<string>(text => logger.LogInformation("Imported {Text}", text))); // CT2002

// flow (types): observers of the framework's interface are told
internal sealed class Ward
{
    private readonly List<IObserver<string>> _observers = [];

    internal void Call(IndexCase c)
    {
        foreach (var observer in _observers)
        {
            observer.OnNext(c.Symptoms); // CT2001
        }
    }
}

internal sealed class Desk(ILogger logger) : IObserver<string>
{
    public void OnCompleted() => logger.LogInformation("completed");

    public void OnError(Exception error) => logger.LogError("failed with {Type}", error.GetType());

    public void OnNext(string value) => logger.LogInformation("{Value}", value);
}

// flow (members): a local function keeps the symptom in a field
private string _last = "";

private void Register(IndexCase c)
{
    Keep(c.Symptoms);

    void Keep(string text) => _last = text;
}

private void Show(ILogger logger) => logger.LogInformation("{Last}", _last); // CT2001

// flow (members): a lambda in a variable keeps the symptom in a list
private readonly List<string> _all = [];

private void Register(IndexCase c)
{
    Action<string> keep = text => _all.Add(text.Trim());
    keep(c.Symptoms);
}

private void Show(ILogger logger) => logger.LogInformation("{All}", string.Join(", ", _all)); // CT2001

// flow (types): the handler of an event keeps the text, which is logged later
internal sealed class Ward
{
    internal event Action<string>? Called;

    internal void Call(IndexCase c) => Called?.Invoke(c.Symptoms);
}

internal sealed class Desk(ILogger logger)
{
    private string _last = "";

    internal void Watch(Ward ward) => ward.Called += text => _last = text;

    internal void Show() => logger.LogInformation("{Last}", _last); // CT2001
}

// flow (types): the method that handles an event keeps the name
internal sealed class Ward
{
    internal event EventHandler<string>? Called;

    internal void Call(IndexCase c) => Called?.Invoke(this, c.LastName);
}

internal sealed class Desk(ILogger logger)
{
    private readonly List<string> _names = [];

    internal void Watch(Ward ward) => ward.Called += OnCalled;

    private void OnCalled(object? sender, string name) => _names.Add(name);

    internal void Show() => logger.LogInformation("{Names}", string.Join(", ", _names)); // CT2002
}

// flow (members): a subscriber in a list keeps the symptom
private readonly List<Action<string>> _subscribers = [];
private string _last = "";

private void Prepare() => _subscribers.Add(text => _last = text);

private void Tell(IndexCase c)
{
    foreach (var tell in _subscribers)
    {
        tell(c.Symptoms);
    }
}

private void Show(ILogger logger) => logger.LogInformation("{Last}", _last); // CT2001

// clean (members): subscribers of another list print
private readonly List<Action<string>> _subscribers = [];
private readonly List<Action<string>> _printers = [];

private void Prepare(ILogger logger) => _printers.Add(text => logger.LogDebug("{Text}", text));

private void Tell(IndexCase c)
{
    _subscribers.ForEach(tell => tell(c.Symptoms));
    _printers.ForEach(print => print("told"));
}

// clean (types): subscribers log what is not classified of the record
internal sealed class Ward
{
    private readonly List<Action<IndexCase>> _subscribers = [];

    internal void Subscribe(Action<IndexCase> subscriber) => _subscribers.Add(subscriber);

    internal void Call(IndexCase c) => _subscribers.ForEach(tell => tell(c));
}

internal static class Desk
{
    internal static void Watch(Ward ward, ILogger logger)
    {
        ward.Subscribe(c => logger.LogInformation("{Number}", c.FileNumber));
        ward.Subscribe(_ => logger.LogInformation("called"));
    }
}

// clean (members): how many subscribers there are
private readonly List<Action<string>> _subscribers = [];

private void Prepare() => _subscribers.Add(text => { });

private void Tell(IndexCase c, ILogger logger)
{
    _subscribers.ForEach(tell => tell(c.Symptoms));
    logger.LogInformation("Told {Count}", _subscribers.Count);
}

// clean (members): a handler keeps its other argument
private event Action<string, string>? Called;
private string _last = "";

private void Prepare() => Called += (text, ward) => _last = ward;

private void Tell(IndexCase c) => Called?.Invoke(c.Symptoms, "ward 3");

private void Show(ILogger logger) => logger.LogInformation("{Last}", _last);

// clean (members): a handler counts
private event Action<string>? Called;
private int _calls;

private void Prepare() => Called += text => _calls++;

private void Tell(IndexCase c) => Called?.Invoke(c.Symptoms);

private void Show(ILogger logger) => logger.LogInformation("{Calls}", _calls);

// clean (members): a local function keeps its other argument
private string _last = "";

private void Register(IndexCase c)
{
    Keep(c.Symptoms, c.FileNumber);

    void Keep(string text, string number) => _last = number + text.GetType().Name;
}

private void Show(ILogger logger) => logger.LogInformation("{Last}", _last);

// clean (members): a method hands back a printer that prints a constant
private static Action<string> Printer(ILogger logger) => text => logger.LogInformation("printed");

private void Print(IndexCase c, ILogger logger) => Printer(logger)(c.Symptoms);

// clean (members): a printer is made and given a constant
private static Action<string> Printer(ILogger logger) => text => logger.LogInformation("{Text}", text);

private void Print(IndexCase c, ILogger logger)
{
    Printer(logger)("one case");
    c.Symptoms = "";
}

// clean (types): a class is created with a printer and prints the number
internal sealed class Desk(Action<string> print)
{
    internal void Register(IndexCase c)
    {
        c.Symptoms = "none";
        print(c.FileNumber);
    }
}

internal static class Program
{
    internal static Desk Open(ILogger logger) => new(text => logger.LogInformation("{Text}", text));
}

// clean (members): progress is a number of records
private static void Import(List<IndexCase> cases, IProgress<int> progress)
{
    for (var i = 0; i < cases.Count; i++)
    {
        cases[i].Symptoms = cases[i].Symptoms.Trim();
        progress.Report(i + 1);
    }
}

private void Run(List<IndexCase> cases, ILogger logger) => Import(cases, new Progress<int>(done => logger.LogInformation("Imported {Done}", done)));

// clean (types): the handler keeps the text and another one is logged
internal sealed class Ward
{
    internal event Action<string>? Called;

    internal void Call(IndexCase c) => Called?.Invoke(c.Symptoms);
}

internal sealed class Desk(ILogger logger)
{
    private string _last = "", _shown = "";

    internal void Watch(Ward ward) => ward.Called += text => _last = text;

    internal void Show()
    {
        _shown = "shown";
        logger.LogInformation("{Shown}", _shown);
    }
}
