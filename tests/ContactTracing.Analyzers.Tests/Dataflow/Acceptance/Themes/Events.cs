// flow (types): a handler in another type logs the text that the event is raised with
internal sealed class Ward
{
    internal event Action<string>? Called;

    internal void Call(Contact contact) => Called?.Invoke("calling " + contact.Phone); // CT2002
}

internal static class Desk
{
    internal static void Watch(Ward ward, ILogger logger) => ward.Called += text => logger.LogInformation("{Text}", text);
}

// flow (types): the handler is a method
internal sealed class Ward
{
    internal event EventHandler<string>? Called;

    internal void Call(Contact contact) => Called?.Invoke(this, contact.Phone); // CT2002
}

internal sealed class Desk(ILogger logger)
{
    internal void Watch(Ward ward) => ward.Called += OnCalled;

    private void OnCalled(object? sender, string text) => logger.LogInformation("{Text}", text);
}

// flow (types): the handler is a local function
internal sealed class Ward
{
    internal event EventHandler<string>? Called;

    internal void Call(Contact contact)
    {
        if (Called is not null)
        {
            Called(this, contact.Phone); // CT2002
        }
    }
}

internal static class Desk
{
    internal static void Watch(Ward ward)
    {
        ward.Called += Print;

        static void Print(object? sender, string text) => Console.WriteLine(text);
    }
}

// flow (types): the handler is a method of a library
internal sealed class Ward
{
    internal event Action<string>? Called;

    internal void Call(IndexCase c) => Called?.Invoke(c.Symptoms); // CT2001
}

internal static class Desk
{
    internal static void Watch(Ward ward) => ward.Called += Console.WriteLine;
}

// flow (types): the handler waits in a local
internal sealed class Ward
{
    internal event Action<string>? Called;

    internal void Call(IndexCase c) => Called?.Invoke(c.Symptoms); // CT2001
}

internal static class Desk
{
    internal static void Watch(Ward ward)
    {
        Action<string> print = text => Console.WriteLine(text);
        ward.Called += print;
    }
}

// flow (types): the handler is taken off again, which does not unsay what it printed
internal sealed class Ward
{
    internal event Action<string>? Called;

    internal void Call(IndexCase c) => Called?.Invoke(c.Symptoms); // CT2001
}

internal static class Desk
{
    internal static void Watch(Ward ward)
    {
        ward.Called += Print;
        ward.Called -= Print;
    }

    private static void Print(string text) => Console.WriteLine(text);
}

// flow (types): the event is subscribed to through its interface
internal interface IWard
{
    event Action<string>? Called;
}

internal sealed class Ward : IWard
{
    public event Action<string>? Called;

    internal void Call(IndexCase c) => Called?.Invoke(c.Symptoms); // CT2001
}

internal static class Desk
{
    internal static void Watch(IWard ward) => ward.Called += text => Console.WriteLine(text);
}

// flow (types): the event is an explicit implementation over a field
internal interface IWard
{
    event Action<string> Called;
}

internal sealed class Ward : IWard
{
    private Action<string>? _called;

    event Action<string> IWard.Called
    {
        add => _called += value;
        remove => _called -= value;
    }

    internal void Call(IndexCase c) => _called?.Invoke(c.Symptoms); // CT2001
}

internal static class Desk
{
    internal static void Watch(IWard ward) => ward.Called += text => Console.WriteLine(text);
}

// flow (types): the event has accessors of its own
internal sealed class Ward
{
    private EventHandler<string>? _handlers;

    internal event EventHandler<string> Called
    {
        add { lock (this) { _handlers += value; } }
        remove { lock (this) { _handlers -= value; } }
    }

    internal void Call(IndexCase c) => _handlers?.Invoke(this, c.Symptoms); // CT2001
}

internal static class Desk
{
    internal static void Watch(Ward ward, ILogger logger) => ward.Called += (_, text) => logger.LogWarning("{Text}", text);
}

// flow (types): a static event
internal static class Bus
{
    internal static event Action<int, string>? Published;

    internal static void Publish(int id, string text) => Published?.Invoke(id, text);
}

internal sealed class Desk
{
    internal Desk() => Bus.Published += (id, text) => Console.WriteLine(text);

    internal void Register(IndexCase c) => Bus.Publish(c.Id, c.LastName); // CT2002
}

// flow (types): a generic event of a generic bus
internal sealed class Bus<T>
{
    internal event Action<T>? Published;

    internal void Publish(T message) => Published?.Invoke(message);
}

internal sealed class Desk(Bus<string> bus)
{
    internal void Watch() => bus.Published += text => Console.WriteLine(text);

    internal void Register(IndexCase c) => bus.Publish(c.LastName); // CT2002
}

// flow (types): the event is raised by a method for derived classes
internal class Ward
{
    internal event EventHandler<string>? Called;

    protected virtual void OnCalled(string text) => Called?.Invoke(this, text);
}

internal sealed class Emergency : Ward
{
    internal void Call(IndexCase c) => OnCalled(c.Symptoms); // CT2001
}

internal static class Desk
{
    internal static void Watch(Emergency ward) => ward.Called += (_, text) => Console.WriteLine(text);
}

// flow (types): a copy of the event is raised, which no other thread can empty
internal sealed class Ward
{
    internal event Action<string>? Called;

    internal void Call(IndexCase c)
    {
        var handlers = Called;
        handlers?.Invoke(c.Symptoms); // CT2001
    }

    internal void Recall(IndexCase c) => System.Threading.Volatile.Read(ref Called)?.Invoke(c.LastName); // CT2002

    internal void Visit(IndexCase c)
    {
        if (Called is { } visit)
        {
            visit(c.FirstName); // CT2002
        }
    }
}

internal static class Desk
{
    internal static void Watch(Ward ward) => ward.Called += text => Console.WriteLine(text);
}

// flow (types): a helper raises the event that it is given
internal sealed class Ward
{
    internal event Action<string>? Called;

    internal void Call(IndexCase c) => Raise(Called, c.Symptoms); // CT2001

    private static void Raise(Action<string>? handlers, string text) => handlers?.Invoke(text);
}

internal static class Desk
{
    internal static void Watch(Ward ward) => ward.Called += text => Console.WriteLine(text);
}

// flow (types): a handler passes the text on to another event
internal sealed class Ward
{
    internal event Action<string>? Called;

    internal void Call(IndexCase c) => Called?.Invoke(c.Symptoms); // CT2001
}

internal sealed class Floor
{
    internal event Action<string>? Heard;

    internal void Watch(Ward ward) => ward.Called += text => Heard?.Invoke(text);
}

internal static class Desk
{
    internal static void Watch(Floor floor) => floor.Heard += text => Console.WriteLine(text);
}

// flow (types): the object of the event has a member that nobody classified
internal sealed class CallMade(string text) : EventArgs
{
    internal string Text { get; } = text;
}

internal sealed class Ward
{
    internal event EventHandler<CallMade>? Called;

    internal void Call(Contact contact) => Called?.Invoke(this, new CallMade(contact.Phone)); // CT2002
}

internal static class Desk
{
    internal static void Watch(Ward ward) => ward.Called += (_, call) => Console.WriteLine(call.Text); // CT2002
}

// flow (types): the object of the event holds the record
internal sealed class CaseSeen(IndexCase seen) : EventArgs
{
    internal IndexCase Seen { get; } = seen;
}

internal sealed class Ward
{
    internal event EventHandler<CaseSeen>? Admitted;

    internal void Admit(IndexCase c) => Admitted?.Invoke(this, new(c));
}

internal static class Desk
{
    internal static void Watch(Ward ward) => ward.Admitted += (_, e) => Console.WriteLine(e.Seen.Symptoms); // CT2001
}

// flow (types): an event begins with a handler
internal sealed class Ward
{
    private event Action<string> Called = text => Console.WriteLine(text);

    internal void Call(IndexCase c) => Called(c.Symptoms); // CT2001
}

// flow (types): a field gets its function in the constructor
internal sealed class Ward
{
    private readonly Action<string> _print;

    internal Ward() => _print = text => Console.WriteLine(text);

    internal void Call(IndexCase c) => _print(c.Symptoms); // CT2001
}

// clean (types): another type has an event of that name, and its handler logs
internal sealed class Ward
{
    internal event Action<string>? Called;

    internal void Call(Contact contact) => Called?.Invoke("calling " + contact.Phone);
}

internal sealed class Kitchen
{
    internal event Action<string>? Called;

    internal void Call() => Called?.Invoke("soup");
}

internal static class Desk
{
    internal static void Watch(Kitchen kitchen) => kitchen.Called += text => Console.WriteLine(text);
}

// clean (types): another event of the type has a handler that logs
internal sealed class Ward
{
    internal event Action<string>? Called;

    internal event Action<string>? Closed;

    internal void Call(Contact contact) => Called?.Invoke("calling " + contact.Phone);

    internal void Close(Contact contact) => Closed?.Invoke(contact.Ward);
}

internal static class Desk
{
    internal static void Watch(Ward ward)
    {
        ward.Closed += text => Console.WriteLine(text);
        ward.Called += text => { };
    }
}

// clean (types): the handler logs the sender only
internal sealed class Ward
{
    internal event EventHandler<string>? Called;

    internal void Call(Contact contact) => Called?.Invoke(this, contact.Phone);
}

internal static class Desk
{
    internal static void Watch(Ward ward) => ward.Called += (sender, text) => Console.WriteLine(sender);
}

// clean (types): a handler that prints is only ever taken off
internal sealed class Ward
{
    internal event Action<string>? Called;

    internal void Call(Contact contact) => Called?.Invoke(contact.Phone);
}

internal static class Desk
{
    internal static void Leave(Ward ward) => ward.Called -= Print;

    private static void Print(string text) => Console.WriteLine(text);
}

// clean (types): the event of an interface that another class implements
internal interface IWard
{
    event Action<string>? Called;
}

internal sealed class Kitchen : IWard
{
    public event Action<string>? Called;

    internal void Call() => Called?.Invoke("soup");
}

internal sealed class Ward
{
    internal event Action<string>? Called;

    internal void Call(Contact contact) => Called?.Invoke(contact.Phone);
}

internal static class Desk
{
    internal static void Watch(IWard ward) => ward.Called += text => Console.WriteLine(text);
}

// miss (types): an event hands back what its handler reads
internal sealed class Ward
{
    internal event Func<IndexCase, string>? Asked;

    internal string Ask(IndexCase c) => Asked?.Invoke(c) ?? "";
}

internal static class Desk
{
    internal static void Answer(Ward ward) => ward.Asked += c => c.Symptoms;

    internal static void Print(Ward ward, IndexCase c) => Console.WriteLine(ward.Ask(c)); // CT2001
}
