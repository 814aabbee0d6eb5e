// Tuples, what they are made of and taken apart into.

// flow: The second element of a tuple is the symptom
var pair = (c.Id, c.Symptoms);
logger.LogInformation("{Text}", pair.Symptoms); // CT2001

// flow: An element is read by its number
var pair = (c.Id, c.LastName);
Console.WriteLine(pair.Item2); // CT2002

// flow: An element is read by the name that was chosen for it
(int Key, double Value) reading = (c.Id, c.Temperature);
logger.LogInformation("{Value}", reading.Value); // CT2001

// flow: A tuple is printed whole
var row = (c.FileNumber, c.Result);
System.Diagnostics.Trace.WriteLine(row); // CT2001

// flow: A tuple of name and symptom is printed whole
var row = (c.LastName, c.Symptoms);
Console.WriteLine($"Row {row}"); // CT2001 CT2002

// flow: Deconstruction into new locals
var (id, text) = (c.Id, c.Symptoms);
logger.LogInformation("{Text}", text); // CT2001
logger.LogInformation("{Id}", id);

// flow: Deconstruction into locals that exist
string number, name;
(number, name) = (c.FileNumber, c.LastName);
System.Diagnostics.Trace.TraceWarning("{0}", name); // CT2002
Console.WriteLine(number);

// flow: Deconstruction with a discard
var (_, phone) = (c.LastName, c.Phone);
logger.LogInformation("{Phone}", phone); // CT2002

// flow: Deconstruction of a tuple inside a tuple
var (id, (text, _)) = (c.Id, (c.Symptoms, c.Ward));
Serilog.Log.Information("{Text}", text); // CT2001

// flow: Deconstruction mixes a new local with an old one
string text;
(text, var version) = (c.Symptoms, c.Version);
logger.LogInformation("{Text} {Version}", text, version); // CT2001

// flow: Two locals are swapped by a tuple
var left = c.Symptoms;
var right = c.Ward;
(left, right) = (right, left);
Console.WriteLine(right); // CT2001
Console.WriteLine(left);

// flow: Three locals are turned round
var (a, b, d) = (c.Ward, c.LastName, c.FileNumber);
(a, b, d) = (b, d, a);
logger.LogInformation("{A}", a); // CT2002
logger.LogInformation("{B} {D}", b, d);

// flow: An element of a tuple is assigned afterwards
var row = (Number: c.FileNumber, Text: "");
row.Text = c.Symptoms;
logger.LogInformation("{Text}", row.Text); // CT2001

// flow: A copy of a tuple has the same elements
var row = (c.Id, Born: c.BornOn);
var copy = row;
log4net.LogManager.GetLogger(typeof(IndexCase)).Info(copy.Born); // CT2002

// flow: A record is deconstructed by its positional members
var record = new CaseRecord(c.Id, c.LastName, c.Result, c.Ward);
var (id, name, result, ward) = record;
logger.LogInformation("{Id} {Ward}", id, ward);
logger.LogInformation("{Result}", result); // CT2001

// flow: A foreach takes the elements of tuples apart
foreach (var (id, text) in cases.Select(x => (x.Id, x.Symptoms)))
{
    logger.LogInformation("{Text}", text); // CT2001
}

// flow: A comparison of tuples compares the results
var same = (c.Ward, c.Result) == ("B2", TestResult.Positive);
Console.WriteLine(same); // CT2001

// flow: A tuple in an object is printed
object row = (c.FileNumber, c.OnsetAt);
logger.LogInformation("{Row}", row); // CT2001

// flow: A tuple is chosen by a condition
var row = flag ? (c.Id, c.Ward) : (c.Id, c.Phone);
Console.WriteLine(row.Item2); // CT2002

// flow: A System.Tuple is taken by its property
var row = Tuple.Create(c.Id, c.Symptoms);
logger.LogInformation("{Text}", row.Item2); // CT2001

// flow (members): A method returns the symptom as one of two
private static (string Number, string Text) Read(IndexCase c) => (c.FileNumber, c.Symptoms);

private static void Print(IndexCase c)
{
    var (number, text) = Read(c);
    Console.WriteLine(text); // CT2001
    System.Diagnostics.Activity.Current?.SetTag("row", number);
}

// flow (types): A Deconstruct method hands the name out
internal sealed class Line(IndexCase c)
{
    internal void Deconstruct(out string number, out string name) => (number, name) = (c.FileNumber, c.LastName);
}

internal static class Printer
{
    internal static void Print(IndexCase c)
    {
        var (number, name) = new Line(c);
        Console.WriteLine(name); // CT2002
        Console.WriteLine(number);
    }
}

// clean: The other element of the tuple is logged
var pair = (c.Id, c.Symptoms);
logger.LogInformation("{Id}", pair.Id);

// clean: The other element by its number
var pair = (c.LastName, c.FileNumber);
Console.WriteLine(pair.Item2);

// clean: Deconstruction discards the symptom
var (number, _) = (c.FileNumber, c.Symptoms);
logger.LogInformation("{Number}", number);

// clean: The element is overwritten before the tuple is printed
var row = (c.FileNumber, Text: c.Symptoms);
row.Text = "";
logger.LogInformation("{Row}", row);

// clean: A copy is taken before the element is assigned
var row = (c.FileNumber, Text: "");
var copy = row;
row.Text = c.Symptoms;
c.Notes.Add(row.Text);
NLog.LogManager.GetCurrentClassLogger().Info(copy.Text);

// clean: A tuple of clean members is printed whole
var row = (c.Id, c.FileNumber, c.Ward, c.Version);
System.Diagnostics.Trace.WriteLine(row);

// clean: The record is deconstructed and its clean members are logged
var record = new CaseRecord(c.Id, c.LastName, c.Result, c.Ward);
var (id, _, _, ward) = record;
logger.LogInformation("{Id} {Ward}", id, ward);

// clean: The clean element of a nested tuple
var row = (c.Id, (Text: c.Symptoms, c.Ward));
logger.LogInformation("{Ward}", row.Item2.Ward);

// clean: A foreach logs the clean half of each pair
foreach (var (number, text) in cases.Select(x => (x.FileNumber, x.Symptoms)))
{
    c.Notes.Add(text);
    Console.WriteLine(number);
}

// clean: A swap that comes back
var left = c.Symptoms;
var right = c.Ward;
(left, right) = (right, left);
(left, right) = (right, left);
c.Notes.Add(left);
logger.LogInformation("{Right}", right);

// clean: The name of an element says nothing
var row = (Symptoms: c.Ward, c.Id);
logger.LogInformation("{Symptoms}", row.Symptoms);

// clean: A pair holds the record, of which the version is read
var pair = (Case: c, Contact: contact);
Console.WriteLine(pair.Case.Version);

// clean (members): The clean one of two returned values
private static (double Degrees, int Station) Measure(IndexCase c) => (c.Temperature, c.Version);

private static void Print(IndexCase c)
{
    var measured = Measure(c);
    Console.WriteLine(measured.Station);
}

// flow: Two pairs take the same values, and the name is read of the first
string name, ward, otherName, otherWard;
(name, ward) = (otherName, otherWard) = (c.LastName, c.Ward);
logger.LogInformation("{Name}", name); // CT2002

// flow: A pair with the name equals another
var pair = (c.LastName, c.Ward);
Console.WriteLine(pair == ("Meier", "B2")); // CT2002

// clean: Two pairs take the same values, and the ward is read of the first
string name, ward, otherName, otherWard;
(name, ward) = (otherName, otherWard) = (c.LastName, c.Ward);
c.Notes.Add(name + otherName);
logger.LogInformation("{Ward} {Other}", ward, otherWard);
