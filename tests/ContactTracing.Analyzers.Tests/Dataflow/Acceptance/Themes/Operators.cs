// What operators, conversions and the shorthands of the language make of a classified value.

// flow: Compound addition appends the symptom
var line = "Case " + c.Id;
line += ": ";
line += c.Symptoms;
logger.LogInformation("{Line}", line); // CT2001

// flow: Compound addition of a number keeps the sum of temperatures
var total = 0.0;
total += c.Temperature;
Console.WriteLine(total / 2); // CT2001

// flow: A conditional expression picks one of two
var shown = flag ? c.LastName : c.FileNumber;
logger.LogInformation("{Shown}", shown); // CT2002

// flow: What is chosen by the result tells the result
var advice = c.Result == TestResult.Positive ? "stay at home" : "no measures";
logger.LogInformation("Advice given: {Advice}", advice); // CT2001

// flow: Coalescing falls back to the name
string? alias = flag ? c.FileNumber : null;
var shown = alias ?? c.LastName;
Serilog.Log.Debug("{Row}", shown); // CT2002

// flow: Coalescing assignment fills the gap with the phone number
string? target = null;
target ??= c.Phone;
logger.LogInformation("{Target}", target); // CT2002

// flow: Coalescing a nullable date keeps the date
var onset = c.OnsetAt ?? DateTime.MinValue;
System.Diagnostics.Trace.WriteLine(onset); // CT2001

// flow: Conditional access reads the symptom of somebody
IndexCase? maybe = flag ? c : null;
var text = maybe?.Symptoms;
logger.LogInformation("{Text}", text); // CT2001

// flow: A chain of conditional accesses ends with a length
IndexCase? maybe = flag ? c : null;
var length = maybe?.LastName?.Trim()?.Length;
Console.WriteLine(length); // CT2002

// flow: A range cuts the first letters of the name
var initial = c.LastName[..1];
logger.LogInformation("{Initial}", initial); // CT2002

// flow: An index from the end reads the last digit of the phone number
var digits = c.Phone;
var last = digits[^1];
Console.WriteLine(last); // CT2002

// flow: The indexer of a list of notes gives a note
var notes = c.Notes;
var first = notes[0];
logger.LogDebug("{First}", first); // CT2001

// flow: A comparison with a limit is as good as the measurement
var fever = c.Temperature >= 38.5;
logger.LogInformation("Fever: {Fever}", fever); // CT2001

// flow: A negation of what is positive
var cleared = !c.IsPositive;
Console.WriteLine(cleared); // CT2001

// flow: Conjunction with a clean flag keeps what the other side says
var notify = flag & c.IsPositive;
System.Diagnostics.Debug.WriteLine(notify); // CT2001

// flow: Increment counts on from a classified number
var score = (int)c.Temperature;
score++;
System.Diagnostics.Trace.TraceWarning("{0}", score); // CT2001

// flow: The value before the increment is logged
var degrees = (int)c.Temperature;
var before = degrees++;
logger.LogInformation("{Before}", before); // CT2001

// flow: Checked arithmetic and shifts do not hide the result
var code = checked((int)c.Result * 10) << 2;
logger.LogInformation("Code {Code}", code); // CT2001

// flow: The remainder of a temperature
var tenth = c.Temperature * 10 % 10;
Console.WriteLine(tenth); // CT2001

// flow: Boxing puts the result into an object and unboxing takes it out
object box = c.Result;
var result = (TestResult)box;
NLog.LogManager.GetCurrentClassLogger().Info("{Result}", result); // CT2001

// flow: A cast to a number is the result in another coat
var number = (byte)c.Result;
logger.LogInformation("{Number}", number); // CT2001

// flow: Lifting a value into a nullable one
double? measured = c.Temperature;
Console.WriteLine(measured); // CT2001

// flow: A dynamic local is converted back to text
dynamic value = c.Symptoms;
string text = value;
logger.LogInformation("{Text}", text); // CT2001

// flow: A call bound at run time gives upper case symptoms
dynamic value = c.Symptoms;
object upper = value.ToUpperInvariant();
logger.LogInformation("{Upper}", upper); // CT2001

// flow: The sink is bound at run time, too
dynamic value = c.LastName;
Console.WriteLine(value); // CT2002

// flow: The null-forgiving operator forgives nothing else
string? maybe = c.Symptoms;
var text = maybe!;
logger.LogInformation("{Text}", text); // CT2001

// flow (types): A user-defined operator adds up the points of a questionnaire
internal readonly struct Points(int value)
{
    internal int Value { get; } = value;

    public static Points operator +(Points left, Points right) => new(left.Value + right.Value);
}

internal static class Questionnaire
{
    internal static void Score(IndexCase c)
    {
        var points = new Points(1) + new Points((int)c.Temperature);
        Console.WriteLine(points.Value); // CT2001
    }
}

// flow (types): An implicit conversion wraps the phone number and an explicit one takes it out
internal sealed class Dial
{
    private readonly string _number;

    private Dial(string number) => _number = number;

    public static implicit operator Dial(string number) => new(number);

    public static explicit operator string(Dial dial) => dial._number;
}

internal static class Exchange
{
    internal static void Connect(IndexCase c)
    {
        Dial dial = c.Phone;
        log4net.LogManager.GetLogger(typeof(IndexCase)).Info((string)dial); // CT2002
    }
}

// flow (types): Logical operators of a type of its own decide on the result
internal readonly struct Finding(bool holds)
{
    internal bool Holds { get; } = holds;

    public static bool operator true(Finding finding) => finding.Holds;

    public static bool operator false(Finding finding) => !finding.Holds;

    public static Finding operator !(Finding finding) => new(!finding.Holds);
}

internal static class Triage
{
    internal static void Decide(IndexCase c, ILogger logger)
    {
        var healthy = !new Finding(c.IsPositive);
        logger.LogInformation("Healthy: {Healthy}", healthy.Holds); // CT2001
    }
}

// clean: Compound addition appends the ward only
var line = "Case " + c.Id;
line += " in " + c.Ward;
logger.LogInformation("{Line}", line);

// clean: The sum is started anew
var total = c.Temperature;
total = 0;
total += cases.Count;
Console.WriteLine(total);

// clean: Conditional access reads an unclassified member
IndexCase? maybe = flag ? c : null;
var ward = maybe?.Ward;
logger.LogInformation("{Ward}", ward);

// clean: A null test of the record says nothing about the person
IndexCase? maybe = flag ? c : null;
var known = maybe != null;
logger.LogInformation("Known: {Known}", known);

// clean: Coalescing records picks another record, of which the id is logged
IndexCase? maybe = flag ? c : null;
var subject = maybe ?? store.Find(1);
Console.WriteLine(subject.Id);

// clean: Coalescing assignment finds the gap filled with the file number
string? target = null;
target ??= c.FileNumber;
logger.LogInformation("{Target}", target);

// clean: The version of a record is counted on
var version = c.Version;
version++;
logger.LogInformation("Version {Version}", version);

// clean: Keys are compared
var same = c.Id == contact.Id;
Console.WriteLine(same);

// clean: Two references are the same record
var other = store.Find(c.Id);
var same = ReferenceEquals(c, other);
logger.LogInformation("Cached: {Same}", same);

// clean: A conditional expression picks one of two clean members
var shown = flag ? c.FileNumber : c.Ward;
Serilog.Log.Information("{Shown}", shown);

// clean: A constant of the enumeration is nobody's result
var awaited = TestResult.Positive;
logger.LogInformation("Waiting for {Awaited}", awaited);

// clean: A boxed file number beside a boxed result
object result = c.Result;
object number = c.FileNumber;
c.Notes.Add($"{result}");
System.Diagnostics.Activity.Current?.SetTag("row", number);

// clean: A dynamic local takes the ward after the symptom
dynamic value = c.Symptoms;
c.Notes.Add((string)value);
value = c.Ward;
string text = value;
logger.LogInformation("{Text}", text);

// clean: A range of cases is counted
var page = cases.ToArray()[..2];
Console.WriteLine(page.Length);

// clean (types): A user-defined operator drops its right operand
internal readonly struct Place(string name)
{
    internal string Name { get; } = name;

    public static Place operator +(Place place, string remark) => place;
}

internal static class Print
{
    internal static void Both(IndexCase c)
    {
        var place = new Place(c.Ward) + c.Symptoms;
        Console.WriteLine(place.Name);
    }
}
