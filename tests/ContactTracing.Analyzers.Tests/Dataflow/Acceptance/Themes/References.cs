// Values that travel by reference, and arguments that do not stand where their parameter does.

// flow (members): An out argument brings the symptom
private static void Read(IndexCase c, out string text) => text = c.Symptoms;

private static void Print(IndexCase c)
{
    Read(c, out var text);
    log4net.LogManager.GetLogger(typeof(IndexCase)).Info(text); // CT2001
}

// flow (members): A method of the Try kind brings the phone number
private static bool TryPhone(IndexCase c, out string? phone)
{
    phone = c.Version > 0 ? c.Phone : null;
    return phone is not null;
}

private readonly ILogger _log = null!;

private void Dial(IndexCase c)
{
    if (TryPhone(c, out var phone))
    {
        _log.LogInformation("Dialling {Phone}", phone); // CT2002
    }
}

// flow (members): A ref argument is extended by the symptom
private static void Extend(ref string line, IndexCase c) => line += c.Symptoms;

private static void Print(IndexCase c)
{
    var line = "Case: ";
    Extend(ref line, c);
    Console.WriteLine(line); // CT2001
}

// flow (members): A ref parameter passes the name from one argument to the other
private static void Copy(ref string from, ref string to) => to = from;

private static void Print(IndexCase c)
{
    var name = c.LastName;
    var shown = "";
    Copy(ref name, ref shown);
    Console.WriteLine(shown); // CT2002
}

// flow (members): Swap exchanges two references
private static void Swap<T>(ref T left, ref T right) => (left, right) = (right, left);

private static void Print(IndexCase c, ILogger logger)
{
    var text = c.Symptoms;
    var ward = c.Ward;
    Swap(ref text, ref ward);
    logger.LogInformation("{Ward}", ward); // CT2001
}

// flow (members): An in parameter is read as any other
private static string Format(in DateOnly born) => born.ToString("yyyy");

private static void Print(IndexCase c) => Console.WriteLine(Format(c.BornOn)); // CT2002

// flow: A ref local writes through to the local that it stands for
var text = c.Ward;
ref var alias = ref text;
alias = c.Symptoms;
logger.LogInformation("{Text}", text); // CT2001

// flow: A ref local reads what the local behind it was given
var degrees = 0.0;
ref var alias = ref degrees;
degrees = c.Temperature;
Console.WriteLine(alias); // CT2001

// flow: A ref local is an element of an array
var cells = new string[4];
ref var cell = ref cells[2];
cell = c.LastName;
logger.LogInformation("{Cell}", cells[2]); // CT2002

// flow: A reassigned ref local writes to its new place
var first = "";
var second = "";
ref var slot = ref first;
slot = ref second;
slot = c.Symptoms;
System.Diagnostics.Trace.WriteLine(second); // CT2001

// flow (members): A ref return is written by the caller
private string _line = "";

private ref string Line() => ref _line;

private void Print(IndexCase c)
{
    Line() = c.Symptoms;
    System.Diagnostics.Activity.Current?.SetTag("row", _line); // CT2001
}

// flow (members): A ref return hands out the larger of two
private static ref double Larger(ref double left, ref double right) => ref left > right ? ref left : ref right;

private static void Print(IndexCase c)
{
    var limit = 37.0;
    var measured = c.Temperature;
    ref var larger = ref Larger(ref limit, ref measured);
    Console.WriteLine(larger); // CT2001
}

// flow (members): A ref readonly parameter keeps the result
private static bool IsIll(ref readonly TestResult result) => result == TestResult.Positive;

private static void Print(IndexCase c, ILogger logger)
{
    var result = c.Result;
    logger.LogInformation("{Ill}", IsIll(in result)); // CT2001
}

// flow: Parsing the text of a number gives the number
double.TryParse(c.Temperature.ToString(), out var degrees);
logger.LogInformation("{Degrees}", degrees); // CT2001

// flow: Looking up in a dictionary of symptoms brings one
var byId = cases.ToDictionary(x => x.Id, x => x.Symptoms);
if (byId.TryGetValue(c.Id, out var text))
{
    Console.WriteLine(text); // CT2001
}

// flow (members): A parameter array is joined
private static string Joined(params string[] parts) => string.Join(" / ", parts);

private static void Print(IndexCase c) => Console.WriteLine(Joined(c.FileNumber, c.Ward, c.Symptoms)); // CT2001

// flow (members): A parameter span is joined
private static string Joined(params ReadOnlySpan<string> parts) => string.Join(' ', parts);

private static void Print(IndexCase c, ILogger logger)
{
    var line = Joined("Name:", c.LastName);
    logger.LogInformation("{Line}", line); // CT2002
}

// flow (members): A parameter list is enumerated
private static string Last(params IEnumerable<double> values) => values.Last().ToString();

private static void Print(IndexCase c) => Console.WriteLine(Last(36.6, c.Temperature)); // CT2001

// flow (members): Named arguments stand in another order
private static string Row(string number, string text) => $"{number};{text}";

private static void Print(IndexCase c)
{
    var row = Row(text: c.Symptoms, number: c.FileNumber);
    Console.WriteLine(row); // CT2001
}

// flow (members): Named arguments hand the name to the parameter that is returned
private static string Pick(string hidden, string shown) => shown;

private static void Print(IndexCase c) => Console.WriteLine(Pick(shown: c.LastName, hidden: c.Ward)); // CT2002

// flow (members): An optional argument is given after all
private static string Head(string number, string? remark = null) => number + remark;

private static void Print(IndexCase c) => Console.WriteLine(Head(c.FileNumber, remark: c.Symptoms)); // CT2001

// flow: A named argument of the logger itself
System.Diagnostics.Trace.WriteLine(category: "desk", message: c.Symptoms); // CT2001

// flow: A ref into a span of measurements
Span<double> values = stackalloc double[3];
ref var first = ref values[0];
first = c.Temperature;
NLog.LogManager.GetCurrentClassLogger().Info(values[0]); // CT2001

// clean (members): The other out argument
private static void Read(IndexCase c, out string number, out string text)
{
    number = c.FileNumber;
    text = c.Symptoms;
}

private static void Print(IndexCase c)
{
    Read(c, out var number, out _);
    Console.WriteLine(number);
}

// clean (members): An out argument overwrites the symptom
private static void Reset(out string text) => text = "";

private static void Print(IndexCase c)
{
    var text = c.Symptoms;
    c.Notes.Add(text);
    Reset(out text);
    Console.WriteLine(text);
}

// clean (members): A ref parameter that is only read leaves the other alone
private static int Compare(ref string left, ref string right) => left.Length + right.Length;

private static void Print(IndexCase c)
{
    var text = c.Symptoms;
    var ward = c.Ward;
    c.Notes.Add(Compare(ref text, ref ward) + text);
    Console.WriteLine(ward);
}

// clean (members): After the swap the local holds the ward
private static void Swap<T>(ref T left, ref T right) => (left, right) = (right, left);

private static void Print(IndexCase c, ILogger logger)
{
    var text = c.Symptoms;
    var ward = c.Ward;
    Swap(ref text, ref ward);
    logger.LogInformation("{Text}", text);
}

// clean: A ref local cleans the local that it stands for
var text = c.Symptoms;
ref var alias = ref text;
alias = "";
logger.LogInformation("{Text}", text);

// clean: A reassigned ref local leaves its old place alone
var first = "none";
var second = "none";
ref var slot = ref first;
slot = ref second;
slot = c.Symptoms;
c.Notes.Add(second);
Serilog.Log.Debug("{Row}", first);

// clean (members): Named arguments hand the symptom to the parameter that is dropped
private static string Pick(string hidden, string shown) => shown;

private static void Print(IndexCase c) => Console.WriteLine(Pick(shown: c.Ward, hidden: c.Symptoms));

// clean (members): The first of two parameters is returned and the symptom is the second
private static string Head(string number, string remark) => number;

private static void Print(IndexCase c) => Console.WriteLine(Head(c.FileNumber, c.Symptoms));

// clean (members): The number of arguments is known beforehand
private static int Arguments(params IndexCase[] cases) => cases.Length;

private static void Print(IndexCase c, IndexCase other) => Console.WriteLine(Arguments(c, other));

// clean (members): The Try method tells whether the case exists
private static bool TryFind(Store store, int id, out IndexCase? found)
{
    found = store.All().Find(x => x.Id == id);
    return found is not null;
}

private static void Print(Store store)
{
    var known = TryFind(store, 7, out var found);
    Console.WriteLine($"{known}: {found?.FileNumber}");
}

// clean (members): A default stands in for the argument that is not given
private static string Head(string number, string remark = "no remark") => number + remark;

private static void Print(IndexCase c) => Console.WriteLine(Head(remark: c.Ward, number: c.FileNumber) + Head(c.FileNumber));

// clean: A parsed ward number
int.TryParse(c.Ward, out var number);
logger.LogInformation("{Number}", number);

// clean (members): A ref return is written, and another field is read
private string _number = "";
private string _text = "";

private ref string Text() => ref _text;

private void Keep(IndexCase c)
{
    Text() = c.Symptoms;
    _number = c.FileNumber;
    Console.WriteLine(_number);
}

// flow (types): A property hands out a reference to a field
internal sealed class Slot
{
    private string _text = "";

    internal ref string Text => ref _text;
}

internal static class Desk
{
    internal static void Print(IndexCase c, ILogger logger)
    {
        var slot = new Slot();
        slot.Text = c.LastName;
        logger.LogInformation("{Text}", slot.Text); // CT2002
    }
}

// flow (types): A method hands out a reference to a field of another object
internal sealed class Slot
{
    private string _text = "";

    internal ref string Text() => ref _text;

    internal string Read() => _text;
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var slot = new Slot();
        ref var text = ref slot.Text();
        text = c.Symptoms;
        Console.WriteLine(slot.Read()); // CT2001
    }
}

// flow (types): An indexer hands out references to the cells of a grid
internal sealed class Grid
{
    private readonly string[] _cells = new string[9];

    internal ref string this[int cell] => ref _cells[cell];
}

internal static class Desk
{
    internal static void Print(IndexCase c, int cell)
    {
        var grid = new Grid();
        grid[cell] = c.LastName;
        Console.WriteLine(grid[cell]); // CT2002
    }
}

// flow: One of two locals is written by reference
var day = "";
var night = "";
(flag ? ref day : ref night) = c.Symptoms;
logger.LogInformation("{Night}", night); // CT2001

// flow: Which of two locals a reference stands for is decided once
var day = "";
var night = "";
ref var line = ref (flag ? ref day : ref night);
line = c.Symptoms;
logger.LogInformation("{Day}", day); // CT2001

// flow (members): A ref argument is overwritten by one branch alone
private static void Reset(ref string line, bool isOpen)
{
    if (!isOpen)
    {
        line = "";
    }
}

private static void Print(IndexCase c, bool isOpen)
{
    var line = c.Symptoms;
    Reset(ref line, isOpen);
    Console.WriteLine(line); // CT2001
}

// flow (members): A ref argument gets another text only if there is one
private static void Prefer(ref string line, string? other)
{
    if (other is not null)
    {
        line = other;
    }
}

private static void Print(IndexCase c)
{
    var line = c.Symptoms;
    Prefer(ref line, c.Ward);
    Console.WriteLine(line); // CT2001
}

// flow (types): Which class clears the line is known at run time only
internal class Line
{
    internal virtual void Reset(ref string line)
    {
    }
}

internal sealed class EmptyLine : Line
{
    internal override void Reset(ref string line) => line = "";
}

internal static class Desk
{
    internal static void Print(IndexCase c, Line cleared)
    {
        var line = c.Symptoms;
        cleared.Reset(ref line);
        Console.WriteLine(line); // CT2001
    }
}

// flow: A local function clears the line in one case
var line = c.Symptoms;
void Reset()
{
    if (flag)
    {
        line = "";
    }
}

Reset();
Console.WriteLine(line); // CT2001

// clean (members): A ref argument is overwritten
private static void Reset(ref string line) => line = "";

private static void Print(IndexCase c)
{
    var line = c.Symptoms;
    c.Notes.Add(line);
    Reset(ref line);
    Console.WriteLine(line);
}

// clean: A local function clears the line
var line = c.Symptoms;
c.Notes.Add(line);
void Reset() => line = "";
Reset();
Console.WriteLine(line);

// clean (types): The index by which a reference is handed out
internal sealed class Grid
{
    private readonly string[] _cells = new string[9];

    internal ref string this[int cell] => ref _cells[cell];
}

internal static class Desk
{
    internal static void Print(IndexCase c, int cell)
    {
        var grid = new Grid();
        grid[cell] = c.LastName;
        c.Notes.Add(grid[cell]);
        Console.WriteLine(cell);
    }
}

// clean (types): Another property hands out a reference to another field
internal sealed class Slot
{
    private string _text = "";
    private string _ward = "";

    internal ref string Text => ref _text;

    internal ref string Ward => ref _ward;
}

internal static class Desk
{
    internal static void Print(IndexCase c, ILogger logger)
    {
        var slot = new Slot();
        slot.Text = c.LastName;
        slot.Ward = c.Ward;
        c.Notes.Add(slot.Text);
        logger.LogInformation("{Ward}", slot.Ward);
    }
}

// clean: A local beside the two of which one is written by reference
var day = "";
var night = "";
var ward = c.Ward;
(flag ? ref day : ref night) = c.Symptoms;
c.Notes.AddRange([day, night]);
logger.LogInformation("{Ward}", ward);

// flow (members): The smaller of two is reset, and perhaps it was the other
private static ref double Smaller(ref double left, ref double right) => ref left < right ? ref left : ref right;

private static void Print(IndexCase c)
{
    var limit = 37.0;
    var measured = c.Temperature;
    Smaller(ref limit, ref measured) = 0;
    Console.WriteLine(measured); // CT2001
}

// flow (types): A method hands out a reference into the object that it is given
public sealed class Slip
{
    public string Text = "";
}

internal static class Desk
{
    private static ref string TextOf(Slip slip) => ref slip.Text;

    internal static void Print(IndexCase c)
    {
        var slip = new Slip();
        TextOf(slip) = c.LastName;
        Console.WriteLine(slip.Text); // CT2002
    }
}

// flow: A local iterator has not cleared the line before it is gone through
var line = c.Symptoms;
IEnumerable<int> Steps()
{
    line = "";
    yield return 1;
}

var steps = Steps();
Console.WriteLine(line); // CT2001
c.Version = steps.Count();

// clean (members): Swapped windows over two buffers settle
private static int Distance(string left, string right)
{
    Span<int> before = stackalloc int[right.Length + 1];
    Span<int> after = stackalloc int[right.Length + 1];
    for (var i = 0; i < left.Length; i++)
    {
        for (var j = 0; j < right.Length; j++)
        {
            after[j + 1] = Math.Min(before[j], after[j]) + (left[i] == right[j] ? 0 : 1);
        }

        var other = before;
        before = after;
        after = other;
    }

    return before[^1];
}

private static void Print(IndexCase c, ILogger logger) => logger.LogInformation("{Distance}", Distance(c.Ward, "B2"));
