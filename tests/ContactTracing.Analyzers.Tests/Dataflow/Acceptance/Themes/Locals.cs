// What a local holds at the moment at which it is logged: assignments, copies, scopes.

// flow: A symptom is kept in a local before it is logged
var text = c.Symptoms;
logger.LogInformation("Reported: {Text}", text); // CT2001

// flow: A chain of locals hands the phone number on
var phone = c.Phone;
var number = phone;
var dialled = number;
Console.WriteLine("Dialling " + dialled); // CT2002

// flow: A local is declared first and assigned later
string answer;
answer = c.Symptoms;
System.Diagnostics.Trace.WriteLine(answer); // CT2001

// flow: The second of two assignments is the classified one
var line = "no answer";
line = c.FirstName;
logger.LogDebug("Call sheet: {Line}", line); // CT2002

// flow: One assignment gives two locals the same symptom
string first, second;
first = second = c.Symptoms;
logger.LogWarning("{Second}", second); // CT2001

// flow: A test result stays one in a local
var outcome = c.Result;
Console.WriteLine(outcome); // CT2001

// flow: A boolean local tells whether the person is positive
var quarantine = c.IsPositive;
System.Diagnostics.Debug.WriteLine($"quarantine = {quarantine}"); // CT2001

// flow: A rounded temperature is a temperature
var rounded = Math.Round(c.Temperature, 1);
Serilog.Log.Information("Measured {Degrees}", rounded); // CT2001

// flow: The days since the onset are computed from it
var onset = c.OnsetAt.GetValueOrDefault();
var days = (DateTime.UtcNow - onset).Days;
logger.LogInformation("Day {Day} of the illness", days); // CT2001

// flow: An age is computed from the date of birth
var age = DateTime.UtcNow.Year - c.BornOn.Year;
Console.WriteLine("Age group " + age); // CT2002

// flow: The value is logged first and overwritten then
var note = c.Symptoms;
logger.LogInformation("{Note}", note); // CT2001
note = "";
logger.LogInformation("{Note}", note);

// flow: The value is trimmed into the local that it came from
var remark = c.Symptoms;
remark = remark.Trim();
NLog.LogManager.GetCurrentClassLogger().Info(remark); // CT2001

// flow: The assignment stands in the argument itself
string? seen;
logger.LogInformation("{Seen}", seen = c.Symptoms); // CT2001

// flow: An assignment inside another expression leaves the value behind
string? raw;
if ((raw = c.LastName).Length == 0)
{
    return;
}

Console.WriteLine(raw); // CT2002

// flow: Two locals are exchanged through a third
var left = c.Ward;
var right = c.Symptoms;
var spare = left;
left = right;
right = spare;
logger.LogInformation("{Left}", left); // CT2001
logger.LogInformation("{Right}", right);

// flow: An inner block writes a local of the outer one
var summary = "";
{
    var symptoms = c.Symptoms;
    summary = symptoms;
}

System.Diagnostics.Trace.TraceInformation(summary); // CT2001

// flow: Both logs of one local are findings
var result = c.Result.ToString();
logger.LogInformation("{Result}", result); // CT2001
Console.Error.WriteLine(result); // CT2001

// flow: A text made of a name and of symptoms belongs to both classes
var label = c.LastName + ": " + c.Symptoms;
logger.LogError("Cannot print {Label}", label); // CT2001 CT2002

// flow: Another local for the same case reads the same person
var patient = c;
var called = patient;
logger.LogInformation("Calling {Name}", called.LastName); // CT2002

// flow: The local of a loop header holds a symptom
for (var note = c.Symptoms; flag; flag = false)
{
    System.Diagnostics.Activity.Current?.SetTag("row", note); // CT2001
}

// flow: A local of type object still holds the date
object value = c.BornOn;
logger.LogInformation("Field {Value}", value); // CT2002

// flow: A target-typed local of a nullable type holds the onset
DateTime? begun = c.OnsetAt;
Sentry.SentrySdk.AddBreadcrumb("begun " + begun); // CT2001

// flow: A local is overwritten by a second person's symptom
var text = c.Symptoms;
text = store.Find(2).Symptoms;
logger.LogInformation("{Text}", text); // CT2001

// flow: A parameter of the method is reused as a local
c = store.Find(c.Id + 1);
var next = c.Phone;
Console.WriteLine(next); // CT2002

// flow: A local is printed by the literal after it was made clean and unclean again
var cell = c.Symptoms;
cell = "n/a";
cell = c.Symptoms;
logger.LogInformation($"Cell: {cell}"); // CT2001

// clean: The local is overwritten before it is logged
var text = c.Symptoms;
text = "none";
logger.LogInformation("Reported: {Text}", text);

// clean: The local is cleared before it is logged
var phone = c.Phone;
store.Find(2).Phone = phone;
phone = null;
Console.WriteLine("Phone: " + phone);

// clean: Another local of nearly the same name is logged
var symptoms = c.Symptoms;
var symptomsLabel = "Symptoms";
logger.LogInformation("{Label}", symptomsLabel);

// clean: Sibling blocks have locals of one name
{
    var text = c.Symptoms;
    c.Notes.Add(text);
}

{
    var text = c.Ward;
    logger.LogInformation("{Text}", text);
}

// clean: The local is logged before it takes the symptom
var text = "not asked yet";
logger.LogInformation("{Text}", text);
text = c.Symptoms;
c.Notes.Add(text);

// clean: A copy keeps what the local held before
var text = c.Ward;
var copy = text;
text = c.Symptoms;
c.Notes.Add(text);
Console.WriteLine(copy);

// clean: A local that is called symptoms holds the ward
var symptoms = c.Ward;
System.Diagnostics.Trace.WriteLine(symptoms);

// clean: The name of the member is no symptom
var column = nameof(c.Symptoms);
logger.LogInformation("Column {Column} is missing", column);

// clean: The end of a chain is overwritten
var name = c.LastName;
var shown = name;
shown = c.FileNumber;
logger.LogInformation("{Shown}", shown);

// clean: Reference and key of the case identify it to the service only
var number = c.FileNumber;
var id = c.Id;
logger.LogInformation("Case {Number} ({Id})", number, id);

// clean: The time that the work took says nothing about the person
var started = System.Diagnostics.Stopwatch.StartNew();
c.Notes.Add(c.Symptoms);
var elapsed = started.ElapsedMilliseconds;
logger.LogInformation("Saved in {Elapsed} ms", elapsed);

// clean: The type of a value is known to everyone
var kind = c.Symptoms.GetType().Name;
var size = sizeof(TestResult);
Console.WriteLine(kind + size);

// clean: The case is exchanged for another, of which the reference is logged
var current = c;
var symptoms = current.Symptoms;
current = store.Find(2);
current.Notes.Add(symptoms);
logger.LogInformation("Copied to {Number}", current.FileNumber);

// clean: The instant at which the file was opened starts no illness
var collected = c.CollectedAt;
var due = collected.AddDays(90);
logger.LogInformation("Due on {Due}", due);

// clean (members): What a redacting method returns is stored under the old name
[Redacts] private static string Mask(string text) => new('*', text.Length);

private static void Print(IndexCase c)
{
    var phone = c.Phone;
    phone = Mask(phone);
    NLog.LogManager.GetCurrentClassLogger().Info(phone);
}
