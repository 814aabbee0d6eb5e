// flow: the values of a dictionary are gone through with their keys
var names = new Dictionary<string, string>();
names[c.FileNumber] = c.LastName;
foreach (var entry in names)
{
    Console.WriteLine(entry.Key);
    Console.WriteLine(entry.Value); // CT2002
}

// flow: the keys of a dictionary are gone through with their values
var wards = new Dictionary<string, string>();
wards[c.LastName] = c.Ward;
foreach (var (name, ward) in wards)
{
    Console.WriteLine(ward);
    Console.WriteLine(name); // CT2002
}

// flow: a value is asked for and may be there
var symptoms = new Dictionary<string, string> { [c.FileNumber] = c.Symptoms };
if (symptoms.TryGetValue("7", out var found))
{
    Console.WriteLine(found); // CT2001
}

// flow: an entry is printed whole
var names = new Dictionary<string, string>();
names[c.FileNumber] = c.LastName;
foreach (var entry in names)
{
    Console.WriteLine(entry); // CT2002
}

// flow (members): a dictionary in a field is gone through
private readonly Dictionary<string, string> _names = [];

private void Put(IndexCase c) => _names[c.FileNumber] = c.LastName;

private void Show()
{
    foreach (var entry in _names)
    {
        Console.WriteLine(entry.Value); // CT2002
    }
}

// flow (members): a list of names in a field is read
private static readonly List<string> s_names = [];

private void Put(IndexCase c) => s_names.Add(c.LastName);

private void Show() => Console.WriteLine(s_names[0]); // CT2002

// flow: an asynchronous projection is listed
var rows = await Source(cases).Select(x => new { x.FileNumber, x.LastName }).ToListAsync();
Console.WriteLine(rows[0].LastName); // CT2002

static async IAsyncEnumerable<IndexCase> Source(IEnumerable<IndexCase> all)
{
    foreach (var one in all)
    {
        await Task.Yield();
        yield return one;
    }
}

// clean: the value under a name is the ward
var wards = new Dictionary<string, string>();
wards[c.LastName] = c.Ward;
Console.WriteLine(wards["x"]);
foreach (var ward in wards.Values)
{
    Console.WriteLine(ward);
}

if (wards.TryGetValue("x", out var found))
{
    Console.WriteLine(found);
}

// clean: how many names there are
logger.LogInformation("{Count}", cases.Select(x => x.LastName).Count());
logger.LogInformation("{Count}", cases.Select(x => x.LastName).ToList().Count);
logger.LogInformation("{Count}", cases.Select(x => x.LastName).Distinct().Count());
logger.LogInformation("{Any}", cases.Select(x => x.Symptoms).Any());

// clean (members): how many names a field holds
private static readonly List<string> s_names = [];
private static readonly Queue<string> s_queue = [];

private void Put(IndexCase c)
{
    s_names.Add(c.LastName);
    s_queue.Enqueue(c.Symptoms);
}

private void Show()
{
    Console.WriteLine(s_names.Count);
    Console.WriteLine(s_queue.Count);
}

// clean: numbers and counts of an asynchronous projection
var rows = await Source(cases).Select(x => new { x.FileNumber, x.LastName }).ToListAsync();
Console.WriteLine(rows[0].FileNumber);
Console.WriteLine(rows.Count);
await foreach (var (number, _) in Source(cases).Select(x => (x.FileNumber, x.LastName)))
{
    Console.WriteLine(number);
}

static async IAsyncEnumerable<IndexCase> Source(IEnumerable<IndexCase> all)
{
    foreach (var one in all)
    {
        await Task.Yield();
        yield return one;
    }
}
