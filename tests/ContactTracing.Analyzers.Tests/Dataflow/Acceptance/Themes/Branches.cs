// Which assignments reach a sink when the code branches, loops, jumps, throws and cleans up.

// flow: One branch assigns the symptom
var text = "none";
if (flag)
{
    text = c.Symptoms;
}

logger.LogInformation("{Text}", text); // CT2001

// flow: Only one of two branches cleans
var text = c.Symptoms;
if (flag)
{
    text = "hidden";
}

Console.WriteLine(text); // CT2001

// flow: The else branch assigns the name
string shown;
if (flag)
{
    shown = c.FileNumber;
}
else
{
    shown = c.LastName;
}

logger.LogWarning("No answer from {Shown}", shown); // CT2002

// flow: A nested condition keeps one way for the phone number
var line = c.Ward;
if (flag)
{
    if (c.Version > 2)
    {
        line = c.Phone;
    }
}

System.Diagnostics.Trace.WriteLine(line); // CT2002

// flow: The loop logs what the round before kept
var last = "";
foreach (var x in cases)
{
    logger.LogInformation("After {Last}", last); // CT2001
    last = x.Symptoms;
}

// flow: The value needs three rounds to arrive
string a = "", b = "", d = "";
while (flag)
{
    Console.WriteLine(d); // CT2001
    d = b;
    b = a;
    a = c.Symptoms;
}

// flow: A while loop may end with the highest temperature
var highest = 0.0;
var i = 0;
while (i < cases.Count)
{
    highest = cases[i++].Temperature;
}

logger.LogInformation("{Highest}", highest); // CT2001

// flow: A do loop has run once
string text;
do
{
    text = c.Symptoms;
}
while (!flag);

Serilog.Log.Information("{Text}", text); // CT2001

// flow: Leaving the loop early keeps the result
var found = TestResult.Unknown;
for (var i = 0; i < cases.Count; i++)
{
    found = cases[i].Result;
    if (flag)
    {
        break;
    }

    found = TestResult.Unknown;
}

logger.LogInformation("{Found}", found); // CT2001

// flow: Going on early skips what would clean
var name = "";
foreach (var x in cases)
{
    name = x.LastName;
    if (x.Version == 0)
    {
        continue;
    }

    name = x.FileNumber;
}

Console.WriteLine(name); // CT2002

// flow: One section of a switch takes the phone number
string target;
switch (c.Version)
{
    case 0:
        target = c.FileNumber;
        break;
    case 1:
        target = c.Phone;
        break;
    default:
        target = "";
        break;
}

logger.LogInformation("{Target}", target); // CT2002

// flow: A switch section goes to another that logs
var text = c.Ward;
switch (c.Version)
{
    case 1:
        text = c.Symptoms;
        goto case 2;
    case 2:
        log4net.LogManager.GetLogger(typeof(IndexCase)).Info(text); // CT2001
        break;
}

// flow: The default section of a switch goes on with the name
var text = "";
switch (c.Ward)
{
    case "B2":
        text = c.LastName;
        goto default;
    default:
        logger.LogInformation("{Text}", text); // CT2002
        break;
}

// flow: A jump back to a label brings the symptom along
var text = "first";
again:
logger.LogInformation("{Text}", text); // CT2001
if (flag)
{
    flag = false;
    text = c.Symptoms;
    goto again;
}

// flow: A handler logs what was read before the failure
var text = "";
try
{
    text = c.Symptoms;
    store.All().Single(x => x.Id == -1);
}
catch (InvalidOperationException)
{
    logger.LogError("Cannot store {Text}", text); // CT2001
}

// flow: The cleaning assignment may not be reached before the failure
var name = c.LastName;
try
{
    store.All().Single(x => x.Id == -1);
    name = c.FileNumber;
}
catch (Exception)
{
    Console.Error.WriteLine("Failed for " + name); // CT2002
}

// flow: Finally logs what the body read
var text = "";
try
{
    text = c.Symptoms;
}
finally
{
    System.Diagnostics.Debug.WriteLine(text); // CT2001
}

// flow: Finally assigns what is logged after it
var degrees = 0.0;
try
{
    store.All().Clear();
}
finally
{
    degrees = c.Temperature;
}

logger.LogInformation("{Degrees}", degrees); // CT2001

// flow: One of two handlers keeps the phone number
var retry = "";
try
{
    store.All().Single(x => x.Id == -1);
}
catch (IOException)
{
    retry = c.FileNumber;
}
catch (InvalidOperationException)
{
    retry = c.Phone;
}

logger.LogWarning("Retry {Retry}", retry); // CT2002

// flow: The filter of a handler runs after the body
var text = "";
try
{
    text = c.Symptoms;
    store.All().Single(x => x.Id == -1);
}
catch (Exception) when (text.Length > 0)
{
    Console.WriteLine(text); // CT2001
}

// flow: A writer that is disposed of holds the symptom until then
using (var writer = new StringWriter())
{
    writer.Write(c.Symptoms);
    logger.LogInformation("{Sheet}", writer.ToString()); // CT2001
}

// flow: A using declaration does not end the flow
using var writer = new StringWriter();
writer.WriteLine(c.LastName);
var sheet = writer.ToString();
Console.WriteLine(sheet); // CT2002

// flow: A lock around the assignment changes nothing
var gate = new object();
string text;
lock (gate)
{
    text = c.Symptoms;
}

logger.LogInformation("{Text}", text); // CT2001

// flow: The loop variable is one of the notes
foreach (var note in c.Notes)
{
    logger.LogInformation("{Note}", note); // CT2001
}

// flow (members): An early return leaves the other way open
private static void Print(IndexCase c, bool masked)
{
    var text = c.Symptoms;
    if (masked)
    {
        text = "masked";
        Console.WriteLine(text);
        return;
    }

    System.Diagnostics.Activity.Current?.SetTag("row", text); // CT2001
}

// flow: A loop inside a loop adds up the fever
var sum = 0.0;
foreach (var ward in new[] { "A1", "B2" })
{
    foreach (var x in cases)
    {
        if (x.Ward == ward)
        {
            sum += x.Temperature;
        }
    }
}

logger.LogInformation("{Sum}", sum); // CT2001

// clean: Both branches clean
var text = c.Symptoms;
if (flag)
{
    text = "hidden";
}
else
{
    text = c.FileNumber;
}

logger.LogInformation("{Text}", text);

// clean: Each branch logs what it knows to be clean
var text = c.Symptoms;
if (flag)
{
    c.Notes.Add(text);
}
else
{
    text = c.Ward;
    Console.WriteLine(text);
}

// clean: Every section of the switch overwrites
var target = c.Phone;
switch (c.Version)
{
    case 0:
        target = c.FileNumber;
        break;
    default:
        target = "unknown";
        break;
}

logger.LogInformation("{Target}", target);

// clean: The loop overwrites before it logs
var text = "";
foreach (var x in cases)
{
    text = x.FileNumber;
    logger.LogInformation("{Text}", text);
    text = x.Symptoms;
    c.Notes.Add(text);
}

// clean: A loop over cases logs the number of the round
var done = 0;
foreach (var x in cases)
{
    c.Notes.Add(x.Symptoms);
    done++;
}

logger.LogInformation("{Done} of {Total}", done, cases.Count);

// clean: The branch is taken for the positive and says so to nobody
if (c.IsPositive)
{
    logger.LogInformation("Queued {Number}", c.FileNumber);
}

// clean: A return ends the way on which the name was taken
var name = c.FileNumber;
if (flag)
{
    name = c.LastName;
    c.Notes.Add(name);
    return;
}

Console.WriteLine(name);

// clean: A throw ends the way on which the symptom was taken
var text = "";
if (flag)
{
    text = c.Symptoms;
    c.Notes.Add(text);
    throw new InvalidOperationException("closed");
}

logger.LogInformation("{Text}", text);

// clean: Finally overwrites on every way
var text = "";
try
{
    text = c.Symptoms;
    c.Notes.Add(text);
}
finally
{
    text = c.FileNumber;
}

logger.LogInformation("{Text}", text);

// clean: The handler logs the failure, not the case
try
{
    c.Notes.Add(c.Symptoms);
}
catch (IOException e)
{
    logger.LogError(e, "Cannot store {Number}", c.FileNumber);
}

// clean: A jump forward passes the assignment by
var text = c.Ward;
if (flag)
{
    goto log;
}

return;

log:
Console.WriteLine(text);

// clean: A section before the one that logs does not fall into it
var text = "";
switch (c.Version)
{
    case 1:
        text = c.Symptoms;
        c.Notes.Add(text);
        break;
    case 2:
        logger.LogInformation("{Text}", text);
        break;
}

// clean: The condition of the loop is the number of open cases
var open = cases.Count;
while (open > 0)
{
    logger.LogInformation("{Open} left", open);
    open--;
}

// clean: Each round has a local of its own
foreach (var x in cases)
{
    string text = x.Ward;
    System.Diagnostics.Trace.WriteLine(text);
    text = x.Symptoms;
    x.Notes.Add(text);
}

// clean: A constant condition never takes the branch
var text = c.Ward;
const bool Detailed = false;
if (Detailed)
{
    text = c.Symptoms;
}

logger.LogInformation("{Text}", text);
