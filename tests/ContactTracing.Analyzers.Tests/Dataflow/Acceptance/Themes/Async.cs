// flow (members): an awaited helper hands back the symptoms
private static async Task<string> ComplaintAsync(Store store, int id)
{
    var c = await store.FindAsync(id);
    return c.Symptoms;
}

private async Task Note(Store store, ILogger logger)
{
    logger.LogInformation("{Complaint}", await ComplaintAsync(store, 7)); // CT2001
}

// flow (members): a value task carries the phone number
private static async ValueTask<string> PhoneAsync(Contact contact)
{
    await Task.Delay(1);
    return contact.Phone;
}

private async Task Print(Contact contact)
{
    var phone = await PhoneAsync(contact);
    Console.WriteLine(phone); // CT2002
}

// flow: a completed task is made from the result
var task = Task.FromResult(c.Result);
await Task.Yield();
logger.LogInformation("Result {Result}", await task); // CT2001

// flow: tasks of all cases are awaited together
var tasks = cases.Select(async x =>
{
    await Task.Yield();
    return x.Symptoms;
});
var texts = await Task.WhenAll(tasks);
Console.WriteLine(string.Join(", ", texts)); // CT2001

// flow: a continuation reads the result of the task before it
var label = Task.FromResult(c.Temperature).ContinueWith(t => $"{t.Result} °C");
Console.WriteLine(await label); // CT2001
Console.WriteLine(c.FileNumber);

// flow: a configured await keeps what it awaits
var found = store.FindAsync(12);
var name = (await found.ConfigureAwait(false)).LastName;
logger.LogWarning("Found {Name}", name); // CT2002

// flow (members): an async stream of symptoms is printed
private static async IAsyncEnumerable<string> Complaints(Store store)
{
    await foreach (var c in store.StreamAsync())
    {
        yield return c.Symptoms;
    }
}

private async Task Print(Store store)
{
    await foreach (var complaint in Complaints(store))
    {
        Console.WriteLine(complaint); // CT2001
    }
}

// flow: a local is assigned in an await foreach and logged after it
var last = "none";
await foreach (var x in store.StreamAsync())
{
    last = x.LastName;
}

logger.LogInformation("Last was {Last}", last); // CT2002

// flow (types): a resource that is disposed asynchronously holds the text
internal sealed class Draft(string text) : IAsyncDisposable
{
    internal string Text => text;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

internal static class Desk
{
    internal static async Task Print(IndexCase c)
    {
        await using var draft = new Draft(c.Symptoms);
        Console.WriteLine(draft.Text); // CT2001
    }
}

// flow: a background task computes from the onset
var days = await Task.Run(() => (DateTime.Today - c.OnsetAt)?.Days);
logger.LogInformation("Ill for {Days} days", days); // CT2001
Console.WriteLine(c.FileNumber);

// flow: an async lambda hands back the note
Func<Task<string>> read = async () =>
{
    await Task.Delay(10);
    return c.Notes[0];
};
Console.WriteLine(await read()); // CT2001

// flow: a completion source is completed with the symptom
var source = new TaskCompletionSource<string>();
source.SetResult(c.Symptoms);
logger.LogDebug("{Text}", await source.Task); // CT2001

// flow: the result of a task is read without await
var task = store.FindAsync(3);
var born = task.Result.BornOn;
Console.WriteLine(born); // CT2002

// flow (members): an awaiter is asked by hand
private static Task<double> Measured(IndexCase c) => Task.FromResult(c.Temperature);

private void Print(IndexCase c)
{
    var degrees = Measured(c).GetAwaiter().GetResult();
    System.Diagnostics.Trace.WriteLine(degrees); // CT2001
}

// flow: a channel hands the symptom to its reader
var channel = System.Threading.Channels.Channel.CreateUnbounded<string>();
await channel.Writer.WriteAsync(c.Symptoms);
var received = await channel.Reader.ReadAsync();
Console.WriteLine(received); // CT2001

// flow (members): an async local carries the name through the call
private static readonly System.Threading.AsyncLocal<string> s_current = new();

private void Enter(IndexCase c) => s_current.Value = c.LastName;

private void Leave(ILogger logger)
{
    logger.LogInformation("Leaving {Current}", s_current.Value); // CT2002
}

// flow: the first of two tasks to finish is awaited
var first = Task.FromResult(c.Symptoms);
var second = Task.FromResult(c.Ward);
var winner = await Task.WhenAny(first, second);
Console.WriteLine(await winner); // CT2001

// flow: a value task is made from a value
var positive = new ValueTask<bool>(c.IsPositive);
if (flag)
{
    logger.LogInformation("Positive: {Positive}", await positive); // CT2001
}

// flow (members): an async helper logs the text that it is given
private static async Task NoteAsync(ILogger logger, string text)
{
    await Task.Yield();
    logger.LogInformation("Note: {Text}", text);
}

private async Task Run(IndexCase c, ILogger logger)
{
    await NoteAsync(logger, c.Ward);
    await NoteAsync(logger, c.Symptoms); // CT2001
}

// flow (members): a pair is awaited and taken apart
private static async Task<(int Id, string Name)> LoadAsync(Store store)
{
    var c = await store.FindAsync(1);
    return (c.Id, c.FirstName);
}

private async Task Print(Store store)
{
    var (id, name) = await LoadAsync(store);
    Console.WriteLine($"{id} {name}"); // CT2002
}

// flow: cases are handled in parallel and each one is logged
await Parallel.ForEachAsync(cases, async (x, token) =>
{
    await Task.Delay(1, token);
    logger.LogInformation("{Number}: {Onset}", x.FileNumber, x.OnsetAt); // CT2001
});

// flow: tasks are printed as each one finishes
var tasks = cases.ConvertAll(x => Task.FromResult(x.IsPositive));
await foreach (var done in Task.WhenEach(tasks))
{
    Console.WriteLine(await done); // CT2001
}

// flow (members): the helper's task is kept and awaited after other work
private static async Task<CaseRecord> RowAsync(CaseRecord row)
{
    await Task.Yield();
    return row;
}

private async Task Print(CaseRecord row)
{
    var pending = RowAsync(row);
    await Task.Delay(5);
    Console.WriteLine(await pending); // CT2005
}

// clean: whether a task has finished tells nothing about its result
var task = Task.FromResult(c.Symptoms);
logger.LogDebug("Finished: {Finished}, {Status}", task.IsCompletedSuccessfully, task.Status);
await task;

// clean (members): an awaited helper hands back the file number
private static async Task<string> NumberAsync(Store store, int id)
{
    var c = await store.FindAsync(id);
    _ = c.Symptoms;
    return c.FileNumber;
}

private async Task Note(Store store, ILogger logger) => logger.LogInformation("{Number}", await NumberAsync(store, 7));

// clean: the number of awaited tasks is logged
var tasks = cases.ConvertAll(x => store.FindAsync(x.Id));
await Task.WhenAll(tasks);
logger.LogInformation("Loaded {Count} cases", tasks.Count);

// clean: the records of an async stream are counted
var count = 0;
await foreach (var x in store.StreamAsync())
{
    count++;
}

Console.WriteLine($"{count} cases");

// clean: the version of an awaited record is logged
var found = await store.FindAsync(5);
logger.LogInformation("Version {Version} of {Number}", found.Version, found.FileNumber);
Console.WriteLine(c.FileNumber);

// clean: a continuation ignores the result of the task before it
var done = Task.FromResult(c.LastName).ContinueWith(_ => "done");
Console.WriteLine(await done);
Console.WriteLine(c.FileNumber);

// clean (members): the clean half of an awaited pair is printed
private static async Task<(int Id, string Name)> LoadAsync(Store store)
{
    var c = await store.FindAsync(1);
    return (c.Id, c.FirstName);
}

private async Task Print(Store store)
{
    var loaded = await LoadAsync(store);
    Console.WriteLine(loaded.Id);
}

// clean: a local is overwritten by what is awaited
var text = c.Symptoms;
text = await Task.FromResult("none");
Console.WriteLine(text);

// clean: a clock runs around an awaited call
var watch = System.Diagnostics.Stopwatch.StartNew();
var found = await store.FindAsync(9);
_ = found.Symptoms;
logger.LogInformation("Found in {Elapsed} ms", watch.ElapsedMilliseconds);

// clean (members): an async stream of wards is printed
private static async IAsyncEnumerable<string> Wards(Store store)
{
    await foreach (var c in store.StreamAsync())
    {
        yield return c.Ward;
    }
}

private async Task Print(Store store)
{
    await foreach (var symptoms in Wards(store))
    {
        Console.WriteLine(symptoms);
    }
}

// clean: the number of a task is no result
var task = Task.FromResult(c.Temperature);
var number = task.Id;
logger.LogTrace("Task {Number}", number);

// clean: of two channels the one with the wards is read
var symptoms = System.Threading.Channels.Channel.CreateUnbounded<string>();
var wards = System.Threading.Channels.Channel.CreateUnbounded<string>();
await symptoms.Writer.WriteAsync(c.Symptoms);
await wards.Writer.WriteAsync(c.Ward);
Console.WriteLine(await wards.Reader.ReadAsync());
