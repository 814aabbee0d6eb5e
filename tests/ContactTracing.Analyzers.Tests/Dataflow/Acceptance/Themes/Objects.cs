// Objects: what their members hold, who shares them, what their text shows.

// flow (members): A field is written in one method and logged in another
private string _last = "";

private void Visit(IndexCase c) => _last = c.Symptoms;

private void Leave(ILogger logger) => logger.LogInformation("Last: {Last}", _last); // CT2001

// flow (members): A static field keeps the name of the last caller
private static string s_caller = "";

private static void Take(IndexCase c) => s_caller = c.LastName;

private static void Print() => Console.WriteLine(s_caller); // CT2002

// flow (members): A property with a private setter is logged later
private TestResult Outcome { get; set; }

private void Receive(IndexCase c) => Outcome = c.Result;

private void Trace() => System.Diagnostics.Trace.WriteLine(Outcome); // CT2001

// flow (types): An object initializer fills the row of a list
internal sealed class Row
{
    internal string Number { get; set; } = "";

    internal string Text { get; set; } = "";
}

internal static class List
{
    internal static void Print(IndexCase c)
    {
        var row = new Row { Number = c.FileNumber, Text = c.Symptoms };
        Console.WriteLine(row.Text); // CT2001
    }
}

// flow (types): A constructor maps the case to a row
internal sealed class Row
{
    internal Row(IndexCase c)
    {
        Number = c.FileNumber;
        Phone = c.Phone;
    }

    internal string Number { get; }

    internal string Phone { get; }
}

internal static class List
{
    internal static void Print(IndexCase c, ILogger logger)
    {
        var row = new Row(c);
        logger.LogInformation("{Phone}", row.Phone); // CT2002
    }
}

// flow (types): A primary constructor stores what a property gives
internal sealed class Reading(double degrees)
{
    internal double Degrees => degrees;
}

internal static class Station
{
    internal static void Print(IndexCase c)
    {
        var reading = new Reading(c.Temperature);
        Console.WriteLine(reading.Degrees); // CT2001
    }
}

// flow (types): A field initializer reads a parameter of the primary constructor
internal sealed class Envelope(IndexCase c)
{
    private readonly string _to = c.FirstName + " " + c.LastName;

    internal void Print() => Console.WriteLine(_to); // CT2002
}

// flow (types): A constructor hands on to another of the same type
internal sealed class Slip
{
    private readonly string _text;

    internal Slip(IndexCase c)
        : this(c.Id, c.Symptoms)
    {
    }

    private Slip(int id, string text) => _text = id + ": " + text;

    internal void Print() => Serilog.Log.Information("{Text}", _text); // CT2001
}

// flow (types): A constructor hands the name on to the base type
internal class Sheet(string title)
{
    internal string Title { get; } = title;
}

internal sealed class CaseSheet(IndexCase c) : Sheet(c.LastName)
{
}

internal static class Printer
{
    internal static void Print(IndexCase c) => Console.WriteLine(new CaseSheet(c).Title); // CT2002
}

// flow (types): A mapper method fills the row
internal sealed class Row
{
    internal string Born { get; set; } = "";
}

internal static class Mapper
{
    internal static Row ToRow(this IndexCase c) => new() { Born = c.BornOn.ToString("O") };

    internal static void Print(IndexCase c, ILogger logger)
    {
        var row = c.ToRow();
        logger.LogInformation("{Born}", row.Born); // CT2002
    }
}

// flow (types): A mapper fills a row that it is given
internal sealed class Row
{
    internal string Text { get; set; } = "";
}

internal static class Mapper
{
    private static void Fill(Row row, IndexCase c) => row.Text = c.Symptoms;

    internal static void Print(IndexCase c)
    {
        var row = new Row();
        Fill(row, c);
        Console.WriteLine(row.Text); // CT2001
    }
}

// flow (types): A builder of the team's own gathers the parts
internal sealed class LetterBuilder
{
    private string _text = "";

    internal LetterBuilder With(string part)
    {
        _text += part;
        return this;
    }

    internal string Build() => _text;

    internal static void Print(IndexCase c)
    {
        var letter = new LetterBuilder().With("Dear ").With(c.LastName).Build();
        Serilog.Log.Debug("{Row}", letter); // CT2002
    }
}

// flow (types): The symptom lies two objects deep
internal sealed class Head
{
    internal string Text { get; set; } = "";
}

internal sealed class Form
{
    internal Head Head { get; } = new();

    internal static void Print(IndexCase c)
    {
        var form = new Form { Head = { Text = c.Symptoms } };
        var head = form.Head;
        Console.WriteLine(head.Text); // CT2001
    }
}

// flow (types): Two names for one object
internal sealed class Row
{
    internal string Text = "";

    internal static void Print(IndexCase c)
    {
        var row = new Row();
        var alias = row;
        alias.Text = c.Symptoms;
        Console.WriteLine(row.Text); // CT2001
    }
}

// flow (types): A with expression puts the name into the copy
internal sealed record Line
{
    internal string Number { get; init; } = "";

    internal string Text { get; init; } = "";

    internal static void Print(IndexCase c)
    {
        var empty = new Line { Number = c.FileNumber };
        var filled = empty with { Text = c.LastName };
        Console.WriteLine(filled.Text); // CT2002
    }
}

// flow (types): A record of the team's own prints the symptom that it was given
internal sealed record Line(string Number, string Text);

internal static class List
{
    internal static void Print(IndexCase c, ILogger logger)
    {
        var line = new Line(c.FileNumber, c.Symptoms);
        logger.LogInformation("{Line}", line); // CT2001
    }
}

// flow (types): A hand-written text shows the phone number
internal sealed class Call
{
    internal string Number { get; set; } = "";

    public override string ToString() => "Call to " + Number;
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var call = new Call { Number = c.Phone };
        System.Diagnostics.Trace.TraceWarning("{0}", call); // CT2002
    }
}

// flow: A record is printed whole
var record = new CaseRecord(c.Id, c.LastName, c.Result, c.Ward);
object row = record;
logger.LogInformation("{Row}", row); // CT2005

// flow: A record is copied with another ward and is still a record of the person
var record = new CaseRecord(c.Id, c.LastName, c.Result, c.Ward);
var moved = record with { Ward = "B3" };
Console.WriteLine($"Moved: {moved}"); // CT2005

// flow: A partial class redacts its text and not its members
var current = c;
Serilog.Log.Information("Seen {@Case}", current); // CT2005

// flow: A serialised case is kept as text
var json = JsonSerializer.Serialize(c);
var line = "Body: " + json;
logger.LogDebug("{Line}", line); // CT2005

// flow: A case lies in an object of another type when that is serialised
var envelope = new { Sent = DateTime.UtcNow, Case = c };
var body = JsonSerializer.Serialize(envelope);
Console.WriteLine(body); // CT2005

// flow: An anonymous object gives its member back
var row = new { c.FileNumber, c.Symptoms };
logger.LogInformation("{Symptoms}", row.Symptoms); // CT2001

// flow: An anonymous object is printed whole
var row = new { c.Id, Fever = c.Temperature > 38 };
Console.WriteLine(row); // CT2001

// flow: A copy of an anonymous object with another member
var row = new { c.Ward, Name = "" };
var filled = row with { Name = c.LastName };
System.Diagnostics.Trace.WriteLine(filled.Name); // CT2002

// flow (types): A setter trims what it keeps
internal sealed class Form
{
    private string _remark = "";

    internal string Remark
    {
        get => _remark;
        set => _remark = value.Trim();
    }

    internal static void Print(IndexCase c)
    {
        var form = new Form();
        form.Remark = c.Symptoms;
        Console.WriteLine(form.Remark); // CT2001
    }
}

// flow (types): A computed property reads a case that the object keeps
internal sealed class View(IndexCase c)
{
    private readonly IndexCase _case = c;

    private string Line => $"{_case.FileNumber}: {_case.LastName}";

    internal void Print(ILogger logger) => logger.LogInformation("{Line}", Line); // CT2002
}

// flow (types): A structure is copied and the copy is changed
internal struct Cell
{
    internal string Text;

    internal static void Print(IndexCase c)
    {
        var empty = new Cell { Text = "" };
        var filled = empty;
        filled.Text = c.Symptoms;
        log4net.LogManager.GetLogger(typeof(IndexCase)).Info(filled.Text); // CT2001
        Console.WriteLine(empty.Text);
    }
}

// flow (types): An indexer of the team's own keeps cells by name
internal sealed class Record
{
    private readonly Dictionary<string, string> _cells = [];

    internal string this[string name]
    {
        get => _cells[name];
        set => _cells[name] = value;
    }

    internal static void Print(IndexCase c)
    {
        var record = new Record { ["answer"] = c.Symptoms };
        Console.WriteLine(record["answer"]); // CT2001
    }
}

// clean (types): The other property of the row
internal sealed class Row
{
    internal string Number { get; set; } = "";

    internal string Text { get; set; } = "";
}

internal static class List
{
    internal static void Print(IndexCase c)
    {
        var row = new Row { Number = c.FileNumber, Text = c.Symptoms };
        Console.WriteLine(row.Number);
    }
}

// clean (types): The same property of the other row
internal sealed class Row
{
    internal string Text { get; set; } = "";
}

internal static class List
{
    internal static void Print(IndexCase c, ILogger logger)
    {
        var answer = new Row { Text = c.Symptoms };
        var title = new Row { Text = "Answers" };
        c.Notes.Add(answer.Text);
        logger.LogInformation("{Title}", title.Text);
    }
}

// clean (types): The property is overwritten before it is read
internal sealed class Row
{
    internal string Text { get; set; } = "";

    internal static void Print(IndexCase c)
    {
        var row = new Row { Text = c.Symptoms };
        c.Notes.Add(row.Text);
        row.Text = c.Ward;
        Console.WriteLine(row.Text);
    }
}

// clean (types): A with expression empties the copy, and the copy is printed
internal sealed record Line(string Number, string Text);

internal static class List
{
    internal static void Print(IndexCase c)
    {
        var line = new Line(c.FileNumber, c.Symptoms);
        var shown = line with { Text = "" };
        System.Diagnostics.Activity.Current?.SetTag("row", shown);
    }
}

// clean (types): A with expression leaves the original as it was
internal sealed record Line
{
    internal string Text { get; init; } = "";

    internal static void Print(IndexCase c)
    {
        var empty = new Line { Text = "empty" };
        var filled = empty with { Text = c.LastName };
        c.Notes.Add(filled.Text);
        Console.WriteLine(empty.Text);
    }
}

// clean (types): A hand-written text shows the reference only
internal sealed class Call
{
    internal string Number { get; set; } = "";

    internal string Phone { get; set; } = "";

    public override string ToString() => $"Call for {Number} ({nameof(Phone)} hidden)";
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var call = new Call { Number = c.FileNumber, Phone = c.Phone };
        Console.WriteLine(call);
    }
}

// clean (types): A mapper that maps the clean members is printed
internal sealed record Line(int Id, string Number, string Ward);

internal static class Mapper
{
    internal static void Print(IndexCase c, ILogger logger)
    {
        var line = new Line(c.Id, c.FileNumber, c.Ward);
        logger.LogInformation("{Line}", line);
    }
}

// clean (types): A property is called like the classified one and holds the ward
internal sealed class Row
{
    internal string Symptoms { get; init; } = "";

    internal string LastName { get; init; } = "";

    internal static void Print(IndexCase c)
    {
        var row = new Row { Symptoms = c.Ward, LastName = c.FileNumber };
        Console.WriteLine(row.Symptoms + row.LastName);
    }
}

// clean (members): Another field of the same object
private string _text = "";
private string _number = "";

private void Visit(IndexCase c)
{
    _text = c.Symptoms;
    _number = c.FileNumber;
}

private void Leave(ILogger logger) => logger.LogInformation("{Number} had {Length}", _number, nameof(_text));

// clean: A partial class redacts its text
var current = c;
logger.LogInformation("Seen {Case}", current);
Console.WriteLine($"Seen {current}");

// clean: The clean member of an anonymous object
var row = new { c.FileNumber, c.Symptoms };
logger.LogInformation("{Number}", row.FileNumber);

// clean: A serialised object of clean members
var body = JsonSerializer.Serialize(new { c.Id, c.FileNumber, Contacts = c.Contacts.Count });
System.Diagnostics.Debug.WriteLine(body);

// clean: The record is mapped and its ward is logged
var record = new CaseRecord(c.Id, c.LastName, c.Result, c.Ward);
var moved = record with { Name = c.FirstName };
NLog.LogManager.GetCurrentClassLogger().Info(moved.Ward);

// clean (types): A structure was copied before the symptom came
internal struct Cell
{
    internal string Text;

    internal static void Print(IndexCase c)
    {
        var filled = new Cell { Text = "" };
        var before = filled;
        filled.Text = c.Symptoms;
        c.Notes.Add(filled.Text);
        Console.WriteLine(before.Text);
    }
}

// clean (types): A constructor takes the whole case and keeps its number
internal sealed class Ticket
{
    internal Ticket(IndexCase c) => Number = c.Ward + "/" + c.FileNumber;

    internal string Number { get; }
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var ticket = new Ticket(c);
        Console.WriteLine(ticket.Number);
    }
}

// flow (types): The last letter of a text of its own
internal sealed class Label(string text)
{
    internal int Length => text.Length;

    internal char this[int index] => text[index];
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var label = new Label(c.LastName);
        Console.WriteLine(label[^1]); // CT2002
    }
}

// flow (types): The end of a text of its own
internal sealed class Label(string text)
{
    internal int Length => text.Length;

    internal string Slice(int start, int length) => text.Substring(start, length);
}

internal static class Desk
{
    internal static void Print(IndexCase c, ILogger logger)
    {
        var label = new Label(c.LastName);
        var end = label[2..];
        logger.LogInformation("{End}", end); // CT2002
    }
}

// flow (types): Two keys are equal, one of which holds the name
internal sealed record Key(string Name, string Ward);

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var key = new Key(c.LastName, c.Ward);
        Console.WriteLine(key == new Key("Meier", "B2")); // CT2002
    }
}

// flow (types): A key equals another by its method
internal readonly record struct Key(string Name, string Ward);

internal static class Desk
{
    internal static void Print(IndexCase c, Key other, ILogger logger)
    {
        var key = new Key(c.LastName, c.Ward);
        logger.LogInformation("{IsSame}", key.Equals(other)); // CT2002
    }
}

// flow (types): The hash of a key with the name
internal sealed record Key(string Name);

internal static class Desk
{
    internal static void Print(IndexCase c, ILogger logger)
    {
        var key = new Key(c.LastName);
        logger.LogInformation("{Hash}", key.GetHashCode()); // CT2002
    }
}

// flow: The value of a box is set
var box = new System.Runtime.CompilerServices.StrongBox<string>();
box.Value = c.LastName;
logger.LogInformation("{Value}", box.Value); // CT2002

// clean (types): The letter of a ward
internal sealed class Label(string text, string ward)
{
    internal string Text => text;

    internal int Length => ward.Length;

    internal char this[int index] => ward[index];
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var label = new Label(c.LastName, c.Ward);
        c.Notes.Add(label.Text);
        Console.WriteLine(label[^1]);
    }
}

// clean (types): Whether there is a key
internal sealed record Key(string Name);

internal static class Desk
{
    internal static void Print(IndexCase c, bool isOpen, ILogger logger)
    {
        var key = isOpen ? new Key(c.LastName) : null;
        logger.LogInformation("{HasKey} {Has} {No}", key is not null, key != null, null == key);
    }
}

// clean (types): Keys of wards are equal
internal sealed record Key(string Ward);

internal static class Desk
{
    internal static void Print(IndexCase c, ILogger logger)
    {
        var key = new Key(c.Ward);
        logger.LogInformation("{IsSame} {Hash}", key == new Key("B2"), key.GetHashCode());
    }
}

// clean: Whether the text has been made
var text = new Lazy<string>(() => c.Symptoms);
c.Notes.Add(text.Value);
logger.LogInformation("{IsMade}", text.IsValueCreated);

// clean (types): A class that is compared by reference
internal sealed class Row(string name, string ward)
{
    internal string Name => name;

    internal string Ward => ward;
}

internal static class Desk
{
    internal static void Print(IndexCase c, Row other, ILogger logger)
    {
        var row = new Row(c.LastName, c.Ward);
        c.Notes.Add(row.Name);
        logger.LogInformation("{IsSame} {Hash}", row.Equals(other), row.GetHashCode());
    }
}

// clean: Another field of a library object that is written to
var box = new System.Runtime.CompilerServices.StrongBox<string>();
var other = new System.Runtime.CompilerServices.StrongBox<string>();
box.Value = c.LastName;
other.Value = c.Ward;
c.Notes.Add(box.Value);
logger.LogInformation("{Value}", other.Value);
