// Patterns: what they bind, what a match tells, what switch expressions choose.

// flow: A declaration pattern binds the symptom
object value = c.Symptoms;
if (value is string text)
{
    logger.LogInformation("{Text}", text); // CT2001
}

// flow: The as operator gives the name back
object value = c.LastName;
var name = value as string;
Console.WriteLine(name); // CT2002

// flow: A var pattern names what is tested
if (c.Symptoms is var text && text.Length > 0)
{
    System.Diagnostics.Trace.WriteLine(text); // CT2001
}

// flow: A property pattern takes the phone number out of the record
if (c is { Phone: var phone, Version: > 0 })
{
    logger.LogInformation("Calling {Phone}", phone); // CT2002
}

// flow: A nested property pattern reads the length of the name
if (c is { LastName.Length: var length })
{
    NLog.LogManager.GetCurrentClassLogger().Info(length); // CT2002
}

// flow: A property pattern around the whole record binds the record, of which the symptom is read
object row = c;
if (row is IndexCase { Ward: "B2" } patient)
{
    logger.LogInformation("{Symptoms}", patient.Symptoms); // CT2001
}

// flow: A positional pattern takes the result out of a record
var record = new CaseRecord(c.Id, c.LastName, c.Result, c.Ward);
if (record is (_, _, var result, _))
{
    Console.WriteLine(result); // CT2001
}

// flow: A positional pattern takes a tuple apart
var pair = (c.Id, c.Symptoms);
if (pair is (> 0, var text))
{
    logger.LogInformation("{Text}", text); // CT2001
}

// flow: A list pattern takes the first note
if (c.Notes is [var first, ..])
{
    logger.LogInformation("{First}", first); // CT2001
}

// flow: A slice pattern keeps the rest of the phone number
if (c.Phone is ['0', .. var rest])
{
    Console.WriteLine(rest); // CT2002
}

// flow: A constant pattern tells the result
var positive = c.Result is TestResult.Positive;
logger.LogInformation("Positive: {Positive}", positive); // CT2001

// flow: A relational pattern tells the fever
var fever = c.Temperature is > 38 and < 43;
Console.WriteLine(fever); // CT2001

// flow: A negated pattern tells that there is an onset
var begun = c.OnsetAt is not null;
logger.LogInformation("Onset known: {Begun}", begun); // CT2001

// flow: Alternatives of a pattern tell the result between them
var tested = c.Result is TestResult.Positive or TestResult.Negative;
System.Diagnostics.Debug.WriteLine(tested); // CT2001

// flow: A property pattern compares a classified member
var ill = c is { IsPositive: true, Ward: "B2" };
Serilog.Log.Information("{Ill}", ill); // CT2001

// flow: A parenthesised pattern with a type and a name
object value = c.BornOn;
var text = value is (DateOnly born) ? born.ToString() : "";
Serilog.Log.Debug("{Row}", text); // CT2002

// flow: A switch expression over the result says it in words
var words = c.Result switch
{
    TestResult.Positive => "isolate",
    TestResult.Negative => "release",
    _ => "wait",
};
logger.LogInformation("{Words}", words); // CT2001

// flow: One arm of a switch expression gives the name
var shown = c.Version switch
{
    0 => c.FileNumber,
    1 => c.LastName,
    _ => "",
};
Console.WriteLine(shown); // CT2002

// flow: An arm binds what the switch expression is about
object value = flag ? c.Symptoms : c.Version;
var shown = value switch
{
    string text => "text: " + text,
    int number => "number: " + number,
    _ => "",
};
logger.LogInformation("{Shown}", shown); // CT2001

// flow: An arm of property patterns hands the phone number out
var line = c switch
{
    { Phone: { Length: > 0 } phone } => phone,
    _ => "no phone",
};
logger.LogInformation("{Line}", line); // CT2002

// flow: The guard of an arm asks for the temperature
var place = c.Ward switch
{
    "B2" when c.Temperature > 39 => "intensive care",
    _ => "ward",
};
Console.WriteLine(place); // CT2001

// flow: A case label binds the symptom
object value = c.Symptoms;
switch (value)
{
    case string text when text.Length > 3:
        logger.LogInformation("{Text}", text); // CT2001
        break;
    default:
        logger.LogInformation("No text for {Number}", c.FileNumber);
        break;
}

// flow: A switch expression over a tuple of both
var level = (c.IsPositive, c.Temperature) switch
{
    (true, > 39) => 3,
    (true, _) => 2,
    _ => 0,
};
logger.LogInformation("Level {Level}", level); // CT2001

// flow (types): The Deconstruct of the team hands the symptom to a pattern
internal static class Views
{
    internal static void Deconstruct(this IndexCase c, out int id, out string text)
    {
        id = c.Id;
        text = c.Symptoms;
    }

    internal static void Print(IndexCase c)
    {
        if (c is var (id, text))
        {
            Console.WriteLine(text); // CT2001
        }
    }
}

// clean: A declaration pattern on the file number
object value = c.FileNumber;
if (value is string text)
{
    logger.LogInformation("{Text}", text);
}

// clean: A property pattern binds the ward beside what it tests
if (c is { Symptoms.Length: > 0, Ward: var ward })
{
    logger.LogInformation("{Ward}", ward);
}

// clean: A positional pattern takes id and ward
var record = new CaseRecord(c.Id, c.LastName, c.Result, c.Ward);
if (record is (var id, _, _, var ward))
{
    Console.WriteLine($"{id} in {ward}");
}

// clean: A type test of a record
object row = flag ? c : contact;
var index = row is IndexCase;
logger.LogInformation("Index case: {Index}", index);

// clean: The null pattern on the record
IndexCase? maybe = flag ? c : null;
var found = maybe is not null;
logger.LogInformation("Found: {Found}", found);

// clean: An empty property pattern is a null test of the record
IndexCase? maybe = flag ? c : null;
var found = maybe is { };
System.Diagnostics.Trace.TraceWarning("{0}", found);

// clean: A constant pattern on an unclassified member
var here = c is { Ward: "B2" or "B3" };
logger.LogInformation("Here: {Here}", here);

// clean: A switch expression over the ward
var floor = c.Ward switch
{
    "A1" or "A2" => 1,
    "B2" => 2,
    _ => 0,
};
Serilog.Log.Information("Floor {Floor}", floor);

// clean: A list pattern on the cases asks for their number
var some = cases is [_, ..];
logger.LogInformation("Some: {Some}", some);

// clean: The first case of a list pattern is known by its file number
if (cases is [var first, ..])
{
    Console.WriteLine(first.FileNumber);
}

// clean: The clean half of a tuple pattern
var pair = (c.FileNumber, c.Symptoms);
if (pair is (var number, _))
{
    logger.LogInformation("{Number}", number);
}

// clean: Case labels bind one of two clean members
object value = flag ? c.Version : c.FileNumber;
switch (value)
{
    case int version:
        Console.WriteLine(version);
        break;
    case string number:
        Console.WriteLine(number);
        break;
}

// clean: The as operator between record types is a null test
object row = c;
var contactRow = row as Contact;
logger.LogInformation("Contact: {Is}", contactRow is not null);

// clean: A pattern variable is given another value
if (c.Symptoms is var text)
{
    c.Notes.Add(text);
    text = "none";
    logger.LogInformation("{Text}", text);
}

// flow (types): A positional constant is compared with the name
internal sealed class Visitor(string ward, string last)
{
    internal string Ward { get; } = ward;

    [IdentityData]
    internal string LastName { get; } = last;

    internal void Deconstruct(out string place, out string who) => (place, who) = (Ward, LastName);
}

internal static class Desk
{
    internal static void Print(Visitor visitor) => Console.WriteLine(visitor is (_, "Meier")); // CT2002
}

// flow: A tuple pattern tests the name
logger.LogInformation("{IsMeier}", (c.LastName, c.Ward) is ("Meier", _)); // CT2002

// flow: A switch over a tuple tests both
var advice = (c.IsPositive, c.Ward) switch
{
    (_, "A1") => "closed",
    (true, _) => "stay",
    _ => "come",
};
logger.LogInformation("{Advice}", advice); // CT2001

// clean (types): A positional constant is compared with the ward
internal sealed class Visitor(string ward, string last)
{
    internal string Ward { get; } = ward;

    [IdentityData]
    internal string LastName { get; } = last;

    internal void Deconstruct(out string place, out string who) => (place, who) = (Ward, LastName);
}

internal static class Desk
{
    internal static void Print(Visitor visitor) => Console.WriteLine(visitor is ("B2", _));
}

// clean: A tuple pattern tests the ward beside the name
logger.LogInformation("{IsB2}", (c.LastName, c.Ward) is (_, "B2"));

// clean: A switch over a tuple tests the ward alone
var advice = (c.IsPositive, c.Ward) switch
{
    (_, "A1") => "closed",
    _ => "open",
};
logger.LogInformation("{Advice}", advice);

// flow: A pair of which the name is tested
var pair = (c.LastName, c.Ward);
Console.WriteLine(pair is ("Meier", _)); // CT2002

// flow (types): A property pattern on a key that holds the name
internal sealed record Key(string Name, string Ward);

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var key = new Key(c.LastName, c.Ward);
        Console.WriteLine(key is { Name: "Meier" }); // CT2002
    }
}

// flow (types): A positional pattern on a key that holds the name
internal sealed record Key(string Name, string Ward);

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var key = new Key(c.LastName, c.Ward);
        var word = key switch
        {
            ("Meier", _) => "known",
            _ => "new",
        };
        Console.WriteLine(word); // CT2002
    }
}

// clean: A pair of which the ward is tested
var pair = (c.LastName, c.Ward);
c.Notes.Add(pair.LastName);
Console.WriteLine(pair is (_, "B2"));

// clean (types): A property pattern on the ward of a key
internal sealed record Key(string Name, string Ward);

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var key = new Key(c.LastName, c.Ward);
        c.Notes.Add(key.Name);
        Console.WriteLine(key is { Ward: "B2" } or (_, "B3"));
    }
}

// clean (types): What code of its own takes out is not what its parameter is named after
internal sealed class Visitor(string ward, string last)
{
    [IdentityData]
    internal string LastName { get; } = last;

    internal void Deconstruct(out string LastName, out int length) => (LastName, length) = (ward, 2);
}

internal static class Desk
{
    internal static void Print(Visitor visitor) => Console.WriteLine(visitor is ("B2", _));
}
