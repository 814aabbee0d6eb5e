// Collections: what goes in comes out again; how many there are is no secret.

// flow: A list is filled and read by index
var lines = new List<string>();
lines.Add(c.FileNumber);
lines.Add(c.Symptoms);
logger.LogInformation("{Line}", lines[1]); // CT2001

// flow: A list takes a range and is joined
var names = new List<string>();
names.AddRange(cases.Select(x => x.LastName));
Console.WriteLine(string.Join(", ", names)); // CT2002

// flow: A name is inserted into a list that is enumerated
var lines = new List<string> { "Visited:" };
lines.Insert(1, c.LastName);
foreach (var line in lines)
{
    logger.LogInformation("{Line}", line); // CT2002
}

// flow: A list runs an action over its notes
var notes = c.Notes;
notes.ForEach(note => Console.WriteLine(note)); // CT2001

// flow: A list converts its elements
var degrees = new List<double> { 36.6, c.Temperature };
var shown = degrees.ConvertAll(d => d.ToString("0.0"));
System.Diagnostics.Trace.WriteLine(shown[1]); // CT2001

// flow: An element of an array is assigned
var cells = new string[3];
cells[0] = c.FileNumber;
cells[1] = c.Symptoms;
logger.LogInformation("{First} {Second} {Third}", cells); // CT2001

// flow: An array initializer holds the result
var cells = new object[] { c.Id, c.Result };
Console.WriteLine(cells[1]); // CT2001

// flow: A rectangular array keeps temperatures by ward and day
var sheet = new double[2, 7];
sheet[0, 3] = c.Temperature;
Console.WriteLine(sheet[0, 3]); // CT2001

// flow: An array of arrays
string[][] rows = [[c.FileNumber], [c.LastName, c.Ward]];
var row = rows[1];
logger.LogInformation("{Cell}", row[0]); // CT2002

// flow: An array is copied into another
string[] from = [c.Symptoms];
var to = new string[1];
Array.Copy(from, to, 1);
Console.WriteLine(to[0]); // CT2001

// flow: A dictionary is filled by its indexer
var tags = new Dictionary<string, object>();
tags["number"] = c.FileNumber;
tags["result"] = c.Result;
logger.LogInformation("{Tag}", tags["result"]); // CT2001

// flow: A dictionary initializer is a scope
var state = new Dictionary<string, object> { ["number"] = c.FileNumber, ["phone"] = c.Phone };
using var scope = logger.BeginScope(state); // CT2002

// flow: The key of a dictionary is the phone number
var byPhone = new Dictionary<string, int> { [c.Phone] = c.Id };
foreach (var entry in byPhone)
{
    NLog.LogManager.GetCurrentClassLogger().Info(entry.Key); // CT2002
}

// flow: A dictionary of symptoms gives one or a default
var byId = new Dictionary<int, string>();
byId.TryAdd(c.Id, c.Symptoms);
var text = byId.GetValueOrDefault(c.Id, "none");
logger.LogInformation("{Text}", text); // CT2001

// flow: The pairs of a dictionary are taken apart
var results = new SortedDictionary<int, TestResult> { { c.Id, c.Result } };
foreach (var (id, result) in results)
{
    Console.WriteLine(result); // CT2001
}

// flow: A set of names
var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { c.LastName };
foreach (var name in names)
{
    logger.LogInformation("{Name}", name); // CT2002
}

// flow: A queue gives the phone number that waits longest
var queue = new Queue<string>();
queue.Enqueue(c.Phone);
var next = queue.Dequeue();
Console.WriteLine("Next: " + next); // CT2002

// flow: A stack gives the symptom on top
var stack = new Stack<string>();
stack.Push(c.Ward);
stack.Push(c.Symptoms);
if (stack.TryPeek(out var top))
{
    logger.LogInformation("{Top}", top); // CT2001
}

// flow: A linked list and its last node
var history = new LinkedList<string>();
history.AddLast(c.Symptoms);
Console.WriteLine(history.Last?.Value); // CT2001

// flow: An immutable list returns another list
var empty = System.Collections.Immutable.ImmutableList<string>.Empty;
var filled = empty.Add(c.LastName);
Console.WriteLine(filled[0]); // CT2002

// flow: A builder of an immutable array
var builder = System.Collections.Immutable.ImmutableArray.CreateBuilder<TestResult>();
builder.Add(c.Result);
var results = builder.ToImmutable();
logger.LogInformation("{Result}", results[0]); // CT2001

// flow: A concurrent queue is drained by another thread
var pending = new System.Collections.Concurrent.ConcurrentQueue<string>();
pending.Enqueue(c.Symptoms);
while (pending.TryDequeue(out var text))
{
    logger.LogInformation("{Text}", text); // CT2001
}

// flow: A concurrent dictionary makes the value on demand
var cache = new System.Collections.Concurrent.ConcurrentDictionary<int, string>();
var name = cache.GetOrAdd(c.Id, _ => c.LastName);
Serilog.Log.Debug("{Row}", name); // CT2002

// flow: A collection expression spreads the notes
List<string> lines = ["Notes:", .. c.Notes, "."];
logger.LogInformation("{Lines}", string.Join('\n', lines)); // CT2001

// flow: A spread of a spread
string[] names = [c.LastName, c.FirstName];
ReadOnlySpan<string> line = [c.FileNumber, .. names];
Console.WriteLine(line[1]); // CT2002

// flow (members): An iterator yields symptoms
private static IEnumerable<string> Texts(List<IndexCase> cases)
{
    foreach (var x in cases)
    {
        yield return x.FileNumber;
        yield return x.Symptoms;
    }
}

private static void Print(List<IndexCase> cases)
{
    foreach (var text in Texts(cases))
    {
        Console.WriteLine(text); // CT2001
    }
}

// flow: An enumerator is moved by hand
using var phones = cases.Select(x => x.Phone).GetEnumerator();
while (phones.MoveNext())
{
    logger.LogInformation("{Phone}", phones.Current); // CT2002
}

// flow (types): A collection of the team's own takes an initializer
internal sealed class Journal : System.Collections.IEnumerable
{
    private readonly List<string> _lines = [];

    internal void Add(string line) => _lines.Add(line);

    public System.Collections.IEnumerator GetEnumerator() => _lines.GetEnumerator();

    internal string Last => _lines[^1];

    internal static void Print(IndexCase c)
    {
        var journal = new Journal { c.FileNumber, c.Symptoms };
        Console.WriteLine(journal.Last); // CT2001
    }
}

// flow: A list inside a dictionary is filled through it
var byWard = new Dictionary<string, List<string>> { [c.Ward] = [] };
byWard[c.Ward].Add(c.LastName);
foreach (var names in byWard.Values)
{
    System.Diagnostics.Trace.TraceWarning("{0}", names[0]); // CT2002
}

// flow: The number of notes about one person is a health record
var count = c.Notes.Count;
logger.LogInformation("{Count} notes", count); // CT2001

// flow: A list of records is printed one by one
var records = new List<CaseRecord> { new(c.Id, c.LastName, c.Result, c.Ward) };
foreach (var record in records)
{
    Console.WriteLine(record); // CT2005
}

// flow: A list of records is joined
var records = cases.ConvertAll(x => new CaseRecord(x.Id, x.LastName, x.Result, x.Ward));
var table = string.Join('\n', records);
logger.LogDebug("{Table}", table); // CT2005

// clean: The number of cases
var all = store.All();
all.Add(c);
logger.LogInformation("{Count} cases", all.Count);

// clean: There are cases or there are none
var any = cases.Count > 0;
Console.WriteLine(any ? "some" : "none");

// clean: The number of contacts that a person named
var contacts = c.Contacts;
logger.LogInformation("{Count} contacts", contacts.Count);

// clean: A list of file numbers
var numbers = new List<string>();
foreach (var x in cases)
{
    numbers.Add(x.FileNumber);
}

Console.WriteLine(string.Join(", ", numbers));

// clean: The list beside the one that holds the names
var names = new List<string> { c.LastName };
var wards = new List<string> { c.Ward };
c.Notes.AddRange(names);
logger.LogInformation("{Ward}", wards[0]);

// clean: The list is replaced by a new one
var lines = new List<string> { c.Symptoms };
c.Notes.AddRange(lines);
lines = new List<string>();
lines.Add(c.FileNumber);
Console.WriteLine(lines[0]);

// clean: The list is cleared before it is filled with wards
var lines = new List<string> { c.Symptoms };
c.Notes.AddRange(lines);
lines.Clear();
lines.Add(c.Ward);
System.Diagnostics.Trace.WriteLine(lines[0]);

// clean: The keys of a dictionary of results are ids
var results = new Dictionary<int, TestResult>();
results[c.Id] = c.Result;
foreach (var id in results.Keys)
{
    logger.LogInformation("{Id}", id);
}

// clean: A dictionary knows whether it has a case
var byId = new Dictionary<int, IndexCase> { [c.Id] = c };
var known = byId.ContainsKey(7);
Console.WriteLine(known + " of " + byId.Count);

// clean: A queue of cases gives the file number of the next
var queue = new Queue<IndexCase>(cases);
while (queue.TryDequeue(out var next))
{
    logger.LogInformation("{Number}, {Left} left", next.FileNumber, queue.Count);
}

// clean: The index of the round
for (var i = 0; i < cases.Count; i++)
{
    c.Notes.Add(cases[i].Symptoms);
    Console.WriteLine(i);
}

// clean: A spread of clean texts
string[] wards = [c.Ward, contact.Ward];
string[] line = [c.FileNumber, .. wards];
logger.LogInformation("{Line}", string.Join(' ', line));

// clean: The immutable list from before the name was added
var before = System.Collections.Immutable.ImmutableList.Create(c.FileNumber);
var after = before.Add(c.LastName);
c.Notes.AddRange(after);
log4net.LogManager.GetLogger(typeof(IndexCase)).Info(before[0]);

// clean (members): An iterator yields file numbers of the positive
private static IEnumerable<string> Numbers(List<IndexCase> cases)
{
    foreach (var x in cases)
    {
        if (x.IsPositive)
        {
            yield return x.FileNumber;
        }
    }
}

private static void Print(List<IndexCase> cases, ILogger logger)
{
    foreach (var number in Numbers(cases))
    {
        logger.LogInformation("Queued {Number}", number);
    }
}

// clean: The length of an array of cases
var page = cases.ToArray();
Array.Resize(ref page, 10);
logger.LogInformation("{Length}", page.Length);

// clean: The id of a pair of id and result
var pairs = new List<(int Id, TestResult Result)> { (c.Id, c.Result) };
foreach (var pair in pairs)
{
    Console.WriteLine(pair.Id);
}

// flow (members): a pair whose text is taken prints the record in it
private sealed record Visit([property: HealthData] string Reason);

private static void Show(Visit visit)
{
    var pair = KeyValuePair.Create(1, visit);
    Console.WriteLine(pair.ToString()); // CT2005
}

// clean: a pair prints a record as the record prints itself, redacted
var pair = KeyValuePair.Create(1, c);
Console.WriteLine(pair.ToString());

// flow: a weak reference gives back the text that it was made with
var weak = new WeakReference<string>(c.Symptoms);
if (weak.TryGetTarget(out var text))
{
    Console.WriteLine(text); // CT2001
}

// flow: a channel passes on what is written into it
var channel = System.Threading.Channels.Channel.CreateUnbounded<string>();
channel.Writer.TryWrite(c.Symptoms);
if (channel.Reader.TryRead(out var text))
{
    Console.WriteLine(text); // CT2001
}

// clean: a channel passes on what is written into it, and that was the reference
var channel = System.Threading.Channels.Channel.CreateUnbounded<string>();
channel.Writer.TryWrite(c.FileNumber);
if (channel.Reader.TryRead(out var text))
{
    Console.WriteLine(text);
}

// clean (types): how many records a repository of the program has
internal interface IRepository<T>
{
    int Count { get; }

    string Table { get; }

    T? Find(string number);
}

internal sealed class Counter(IRepository<IndexCase> cases)
{
    internal void Show() => Console.WriteLine(cases.Table + ": " + cases.Count);
}

// clean (types): a logger in the name of a record's type has no record
internal sealed class Keeper(ILogger<IndexCase> log)
{
    internal void Show() => Console.WriteLine(log);
}

// flow: The result chooses a word out of an array
string[] words = ["unknown", "well", "ill"];
logger.LogInformation("{Word}", words[(int)c.Result]); // CT2001

// flow: The word that the result has chosen is kept
string[] words = ["unknown", "well", "ill"];
var word = words[(int)c.Result];
Console.WriteLine(word); // CT2001

// flow: The result chooses a letter
var letter = "?-+"[(int)c.Result];
Console.WriteLine(letter); // CT2001

// flow: The result counts from the end of the words
string[] words = ["ill", "well", "unknown", ""];
logger.LogInformation("{Word}", words[^((int)c.Result + 1)]); // CT2001

// flow: The word of a table is that of the result
var words = new Dictionary<TestResult, string> { [TestResult.Negative] = "well", [TestResult.Positive] = "ill" };
var word = words[c.Result];
Console.WriteLine(word); // CT2001

// flow: The value of a node of a linked list is replaced
var line = new LinkedList<string>();
line.AddLast("none");
line.First!.Value = c.LastName;
logger.LogInformation("{First}", line.First.Value); // CT2002

// clean: The version chooses a word
string[] words = ["first", "second"];
var word = words[c.Version % 2];
logger.LogInformation("{Word} {Again}", word, words[^1]);

// clean: Cases are counted by their result
var counts = new int[3];
foreach (var each in cases)
{
    counts[(int)each.Result] += 1;
}

logger.LogInformation("{Unknown}", counts[0]);

// miss: a record is taken out of a list of objects and printed
var things = new List<object> { c };
Console.WriteLine(things[0]); // CT2005

// miss: a list that is made where it is missing is filled
var lists = new System.Collections.Concurrent.ConcurrentDictionary<string, List<string>>();
lists.GetOrAdd("a", _ => []).Add(c.Symptoms);
Console.WriteLine(lists["a"][0]); // CT2001
