// flow: a symptom is part of the message that is thrown
if (c.Version == 0)
{
    throw new InvalidOperationException($"Case {c.FileNumber} without onset: {c.Symptoms}"); // CT2003
}

// flow: a name is part of an argument exception
if (contact.Id < 0)
{
    throw new ArgumentException("No such contact: " + contact.Name, nameof(contact)); // CT2003
}

// flow: the message is put together in a local
var message = new StringBuilder("Implausible temperature ");
message.Append(c.Temperature);
throw new FormatException(message.ToString()); // CT2003

// flow: the data of an exception holds the phone number
try
{
    store.Find(contact.Id);
}
catch (KeyNotFoundException e)
{
    e.Data["phone"] = contact.Phone; // CT2003
    throw;
}

// flow: the data of an exception is added to
var error = new TimeoutException("No answer from the laboratory");
error.Data.Add("number", c.FileNumber);
error.Data.Add("result", c.Result); // CT2003
logger.LogError(error, "Laboratory");

// flow: the data of an exception is filled by an initialiser
var error = new InvalidOperationException("Duplicate record")
{
    Data = { ["born"] = c.BornOn }, // CT2003
};
throw error;

// flow (types): an exception of the team's own is given the symptom as message
internal sealed class CaseRejectedException(string message) : Exception(message);

internal static class Desk
{
    internal static void Reject(IndexCase c)
    {
        var reason = "cannot be " + c.Symptoms;
        throw new CaseRejectedException(reason); // CT2003
    }
}

// flow (types): an exception of the team's own makes its message from the record
internal sealed class CaseRejectedException : Exception
{
    internal CaseRejectedException(IndexCase c)
        : base($"Case {c.FileNumber} rejected, result {c.Result}") // CT2003
    {
    }
}

internal static class Desk
{
    internal static void Reject(IndexCase c) => throw new CaseRejectedException(c);
}

// flow (members): a helper makes the exception from a text
private static Exception Rejected(string why) => new InvalidOperationException("Rejected: " + why);

private void Check(IndexCase c)
{
    if (c.Version > 9)
    {
        throw Rejected(c.LastName); // CT2003
    }
}

// flow (members): a guard throws with the message of its caller
private static void Require(bool holds, string message)
{
    if (!holds)
    {
        throw new InvalidOperationException(message);
    }
}

private void Check(IndexCase c)
{
    Require(c.Version > 0, "no version");
    Require(c.Version > 1, "onset " + c.OnsetAt); // CT2003
}

// flow: a caught exception is wrapped in one that tells more
try
{
    store.Find(c.Id);
}
catch (IOException e)
{
    throw new InvalidDataException($"Cannot load {c.LastName}", e); // CT2003
}

// flow: a throw expression names the phone number
var found = cases.Find(x => x.Id == contact.Id) ?? throw new KeyNotFoundException(contact.Phone); // CT2003
logger.LogInformation("Found {Number}", found.FileNumber);

// flow: an exception is made and not thrown here
var failures = new List<Exception>();
failures.Add(new TimeoutException(string.Join(", ", c.Notes))); // CT2003
throw new AggregateException(failures);

// flow: the actual value of an argument becomes part of the message
if (flag)
{
    throw new ArgumentOutOfRangeException(nameof(c), c.Temperature, "not a temperature"); // CT2003
}

// flow: a task fails with a message about the case
Task Refuse(IndexCase x) =>
    Task.FromException(new NotSupportedException("cannot isolate " + x.FirstName)); // CT2003

await Refuse(c);

// flow: a switch expression throws for the result that it does not know
var label = c.Version switch
{
    1 => "first",
    2 => "second",
    _ => throw new ArgumentException("unexpected " + c.Result), // CT2003
};
Console.WriteLine(label);

// flow: a whole record is serialised into the message
var json = JsonSerializer.Serialize(c);
throw new InvalidDataException("Not storable: " + json); // CT2005

// flow (members): a record with a text of the compiler's is printed into the message
private static void Check(CaseRecord row)
{
    if (row.Id == 0)
    {
        throw new InvalidOperationException($"No id: {row}"); // CT2005
    }
}

// flow: the message is told where it is made and not again where it is logged
try
{
    throw new InvalidOperationException("Positive: " + c.IsPositive); // CT2003
}
catch (InvalidOperationException e)
{
    logger.LogError(e, "Intake failed: {Message}", e.Message);
}

// flow (members): the message travels through two methods to a log that is silent
private static void Load(IndexCase c) => throw new FormatException("Bad note " + c.Notes[0]); // CT2003

private void Run(IndexCase c)
{
    try
    {
        Load(c);
    }
    catch (Exception e)
    {
        Console.Error.WriteLine(e);
    }
}

// flow (types): an exception overrides its message
internal sealed class FeverException(IndexCase c) : Exception
{
    public override string Message => $"{c.FileNumber} has {c.Temperature} °C"; // CT2003
}

// flow: a validation exception repeats the value that was refused
var refused = c.Phone;
var hint = $"'{refused}' is no phone number";
throw new System.ComponentModel.DataAnnotations.ValidationException(hint); // CT2003

// flow (members): the inner exception is the one that tells
private static Exception Wrapped(IndexCase c)
{
    var inner = new FormatException(c.OnsetAt.ToString()); // CT2003
    return new InvalidOperationException("The record cannot be read", inner);
}

// clean: the message names the file number
if (c.Symptoms.Length == 0)
{
    throw new InvalidOperationException($"Case {c.FileNumber} has no {nameof(c.Symptoms)}");
}

// clean: a framework exception about a value is logged
try
{
    var degrees = int.Parse(c.Symptoms);
    cases.RemoveAll(x => x.Version == degrees);
}
catch (FormatException e)
{
    logger.LogError(e, "Not a number in case {Number}", c.FileNumber);
}

// clean: an argument check names the argument and not its value
ArgumentNullException.ThrowIfNull(c);
ArgumentException.ThrowIfNullOrWhiteSpace(c.LastName);
Console.WriteLine($"Checked {c.FileNumber}");

// clean: the data of an exception holds the id
try
{
    store.Find(c.Id);
}
catch (KeyNotFoundException e)
{
    e.Data["case"] = c.FileNumber;
    e.Data["version"] = c.Version;
    throw;
}

// clean: a classified condition decides and the message is constant
if (c.Temperature > 45)
{
    throw new InvalidDataException("The temperature is not plausible");
}

// clean (types): an exception keeps the record, and its message is constant
internal sealed class CaseRejectedException(IndexCase rejected) : Exception("A case was rejected")
{
    internal IndexCase Rejected { get; } = rejected;
}

internal static class Desk
{
    internal static void Reject(IndexCase c) => throw new CaseRejectedException(c);
}

// clean (members): the symptom is redacted before it is thrown
[Redacts]
private static string Masked(string text) => text.Length + " characters";

private void Check(IndexCase c)
{
    var note = Masked(c.Symptoms);
    throw new InvalidOperationException("Not readable: " + note);
}

// clean (members): a guard is given a classified condition and a clean message
private static void Require(bool holds, string message)
{
    if (!holds)
    {
        throw new InvalidOperationException(message);
    }
}

private void Check(IndexCase c) => Require(c.Temperature > 30, $"Case {c.FileNumber} is not plausible");

// clean: an exception filter asks for the result
try
{
    store.Find(c.Id);
}
catch (IOException e) when (c.IsPositive)
{
    throw new InvalidOperationException("Not loaded, to be called first", e);
}

// clean: the message is overwritten before it is thrown
var message = "Cannot call " + c.Phone;
message = "Cannot call the contact";
throw new InvalidOperationException(message);

// clean: the type of an exception is logged
try
{
    store.Find(c.Id);
}
catch (Exception e)
{
    logger.LogWarning("Failed with {Type} for {Number}", e.GetType().Name, c.FileNumber);
}

// clean: an exception is wrapped and adds the ward
try
{
    store.Find(c.Id);
}
catch (IOException e)
{
    throw new InvalidOperationException($"Ward {c.Ward} is not loaded", e);
}

// clean: the text of a partial type in a message is redacted
if (c.Contacts.Count == 0)
{
    throw new InvalidOperationException($"No contacts in {c}");
}
