// flow: a lambda captures the symptom and logs it when it is called
var text = c.Symptoms;
Action log = () => logger.LogInformation("{Text}", text); // CT2001
log();

// flow: the result of a function over the record is logged
Func<IndexCase, string> complaint = x => x.Symptoms;
var said = complaint(c);
logger.LogInformation("{Said}", said); // CT2001

// flow (members): a method group stands for the helper that reads the name
private static string NameOf(IndexCase c) => c.LastName;

private void Print(List<IndexCase> cases)
{
    Func<IndexCase, string> name = NameOf;
    Console.WriteLine(name(cases[0])); // CT2002
}

// flow: a delegate that prints its argument is given the temperature
Action<object> print = value => Console.WriteLine(value);
print(c.Version);
print(c.Temperature); // CT2001

// flow: a local function hands back the result
string Outcome(IndexCase x)
{
    var result = x.Result;
    return result.ToString();
}

logger.LogWarning("Outcome {Outcome}", Outcome(c)); // CT2001

// flow: a local function captures the record and prints from it
void Print()
{
    Console.WriteLine(c.FileNumber);
    Console.WriteLine(c.Phone); // CT2002
}

Print();

// flow: a static local function logs the text that it is given
static void Note(ILogger log, string text) => log.LogInformation("{Text}", text);

Note(logger, c.Ward);
Note(logger, c.Notes[0]); // CT2001

// flow: a lambda assigns the variable that is printed afterwards
var seen = "";
cases.ForEach(x => seen = x.Symptoms);
Console.WriteLine(seen); // CT2001

// flow: a lambda adds temperatures up in a captured sum
var sum = 0.0;
cases.ForEach(x => sum += x.Temperature);
logger.LogInformation("Sum {Sum}", sum); // CT2001

// flow (types): a handler logs the classified member of the event's arguments
internal sealed class CaseSeen(string symptoms) : EventArgs
{
    [HealthData] internal string Symptoms { get; } = symptoms;
}

internal sealed class Ward
{
    internal event EventHandler<CaseSeen>? Seen;

    internal void Admit(IndexCase c) => Seen?.Invoke(this, new CaseSeen(c.Symptoms));

    internal void Watch(ILogger logger)
    {
        Seen += (_, seen) => logger.LogInformation("Seen with {Symptoms}", seen.Symptoms); // CT2001
    }
}

// flow (types): the text that an event is raised with is printed by its handler
internal sealed class Switchboard
{
    private event Action<string>? Called;

    internal Switchboard() => Called += text => Console.WriteLine(text);

    internal void Call(Contact contact)
    {
        Called?.Invoke("calling " + contact.Phone); // CT2002
    }
}

// flow (members): a delegate type of the team's own
private delegate string Describe(IndexCase c, bool full);

private void Print(IndexCase c)
{
    Describe describe = (x, full) => full ? x.Symptoms : x.FileNumber;
    Console.WriteLine(describe(c, true)); // CT2001
}

// flow: one of two delegates in a chain traces the text
Action<string> sinks = text => { };
sinks += text => System.Diagnostics.Trace.WriteLine(text);
sinks(c.FirstName); // CT2002

// flow: a lazy value is computed from the record
var headline = new Lazy<string>(() => $"{c.Ward}: {c.Symptoms}");
Console.WriteLine(headline.Value); // CT2001
Console.WriteLine(c.FileNumber);

// flow (members): a method hands back a function that reads the record later
private static Func<string> Reader(IndexCase c) => () => c.OnsetAt.ToString() ?? "";

private void Print(IndexCase c, ILogger logger)
{
    var read = Reader(c);
    logger.LogInformation("Onset {Onset}", read()); // CT2001
}

// flow: a curried function gets the record first and the separator later
Func<IndexCase, Func<string, string>> joined = x => separator => x.FirstName + separator + x.LastName;
var withComma = joined(c);
Console.WriteLine(withComma(", ")); // CT2002

// flow: a table of functions is looked up by key
var columns = new Dictionary<string, Func<IndexCase, object>>
{
    ["number"] = x => x.FileNumber,
    ["result"] = x => x.Result,
};
Console.WriteLine(columns["result"](c)); // CT2001

// flow (members): a helper applies the function it is given
private static string Apply(IndexCase c, Func<IndexCase, string> part) => part(c).Trim();

private void Note(IndexCase c, ILogger logger)
{
    logger.LogInformation("{Part}", Apply(c, x => x.Symptoms)); // CT2001
}

// flow (members): a helper calls back with the symptom and the callback prints it
private static void Visit(IndexCase c, Action<string> callback) => callback(c.Symptoms);

private void Print(IndexCase c)
{
    Visit(c, text => Console.WriteLine(text)); // CT2001
}

// flow: an expression tree is compiled and called
System.Linq.Expressions.Expression<Func<IndexCase, double>> expression = x => x.Temperature;
var read = expression.Compile();
logger.LogDebug("{Value}", read(c)); // CT2001

// flow: a lambda with an optional parameter joins the notes
var join = (IndexCase x, string separator = "; ") => string.Join(separator, x.Notes);
Console.WriteLine(join(c)); // CT2001
Console.WriteLine(c.FileNumber);

// flow: an anonymous method hands back the birth date
Func<IndexCase, object> born = delegate(IndexCase x) { return x.BornOn; };
var date = born(c);
logger.LogInformation("Born {Date}", date); // CT2002

// flow: actions collected in a loop are run after it
var actions = new List<Action>();
foreach (var item in cases)
{
    actions.Add(() => Console.WriteLine(item.IsPositive)); // CT2001
}

actions.ForEach(action => action());

// flow (members): an action kept in a field is run by another method
private Action? _later;

private void Prepare(IndexCase c, ILogger logger)
{
    var name = c.LastName;
    _later = () => logger.LogInformation("Postponed {Name}", name); // CT2002
}

private void Finish() => _later?.Invoke();

// flow: a recursive local function goes down the notes
string Rest(List<string> notes, int from) => from >= notes.Count ? "" : notes[from] + Rest(notes, from + 1);

var all = Rest(c.Notes, 0);
Console.WriteLine(all); // CT2001

// flow: the notes are printed through a method group
var notes = new List<string>();
notes.AddRange(c.Notes);
notes.ForEach(Console.WriteLine); // CT2001

// flow: a captured variable is filled after the lambda is made
var text = "";
Action log = () => logger.LogInformation("{Text}", text); // CT2001
text = c.Symptoms;
log();

// clean: a lambda captures the record and logs its file number
var symptoms = c.Symptoms;
Action log = () => logger.LogInformation("{Number} lacks {Field}", c.FileNumber, nameof(symptoms));
log();

// clean: the captured variable is overwritten before the lambda runs
var text = c.Symptoms;
Action log = () => Console.WriteLine(text);
text = "none";
log();

// clean: a function over the symptom is never called, its name is printed
Func<string> read = () => c.Symptoms;
Console.WriteLine(read.Method.Name);
Console.WriteLine(c.FileNumber);

// clean: a function throws its argument away
Func<string, string> hidden = text => "n/a";
var phone = hidden(c.Phone);
logger.LogInformation("{Phone}", phone);

// clean: the parameter of a lambda is called like the classified member
Func<string, string> upper = symptoms => symptoms.ToUpperInvariant();
Console.WriteLine(upper(c.Ward));
Console.WriteLine(c.FileNumber);

// clean (types): an event is raised with the id of the record
internal sealed class Desk
{
    private event Action<string, int>? Seen;

    internal Desk(ILogger logger) => Seen += (name, id) => logger.LogInformation("Seen {Id}", id);

    internal void Admit(IndexCase c) => Seen?.Invoke(c.LastName, c.Id);
}

// clean: a lambda counts the cases that it passes
var passed = 0;
cases.ForEach(x => passed++);
logger.LogInformation("{Passed} passed", passed);

// clean: whether a lazy record was made tells nothing about it
var lazy = new Lazy<IndexCase>(() => store.Find(3));
_ = lazy.Value.Symptoms;
Console.WriteLine(lazy.IsValueCreated);

// clean: of two functions the clean one is called
Func<IndexCase, string> complaint = x => x.Symptoms;
Func<IndexCase, string> number = x => x.FileNumber;
_ = complaint(c);
Console.WriteLine(number(c));

// clean: a predicate reads the result and ids are logged
Predicate<IndexCase> ill = x => x.Result == TestResult.Positive;
var ids = cases.FindAll(ill).ConvertAll(x => x.Id);
logger.LogInformation("To call: {Ids}", string.Join(',', ids));

// clean (members): one reader reads the symptom, the other the ward
private static Func<string> Reader(string text) => () => text;

private Func<string> Print(IndexCase c)
{
    var symptoms = Reader(c.Symptoms);
    var ward = Reader(c.Ward);
    Console.WriteLine(ward());
    return symptoms;
}

// clean: a local function reads the symptom and only its twin is called
string Complaint() => c.Symptoms;
string Place() => c.Ward;

Func<string> unused = Complaint;
Console.WriteLine(Place());

// clean: a comparison of delegates compares no data
Func<IndexCase, string> complaint = x => x.Symptoms;
var other = complaint;
logger.LogDebug("Same reader: {Same}", complaint == other);

// clean (members): the callback that a helper calls with the symptom prints a constant
private static void Visit(IndexCase c, Action<string> callback) => callback(c.Symptoms);

private void Print(IndexCase c)
{
    Visit(c, text => Console.WriteLine("visited"));
}

// miss: a thread is started with the name
var thread = new System.Threading.Thread(state => Console.WriteLine(state));
thread.Start(c.LastName); // CT2002

// miss (members): a function is given to a function
private static void Run(Action<Action<string>> action) => action(text => Console.WriteLine(text));

private void Print(IndexCase c) => Run(write => write(c.Symptoms)); // CT2001
