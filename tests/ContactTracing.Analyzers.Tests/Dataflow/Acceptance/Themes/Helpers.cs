// flow (members): a static helper hands back a symptom that its caller logs
private static string Complaint(IndexCase c) => c.Symptoms;

private void Admit(IndexCase c, ILogger logger)
{
    logger.LogInformation("Admitted with {Complaint}", Complaint(c)); // CT2001
}

// flow (members): an instance helper formats a temperature that is printed
private readonly string _unit = "°C";

private string Chart(double degrees) => degrees.ToString("F1") + _unit;

private void Print(IndexCase c)
{
    Console.WriteLine("Chart: " + Chart(c.Temperature)); // CT2001
}

// flow (members): a result passes three helpers before it is traced
private static string Label(IndexCase c) => Quoted(c);

private static string Quoted(IndexCase c) => "'" + Outcome(c) + "'";

private static string Outcome(IndexCase c)
{
    var outcome = c.Result.ToString();
    return outcome.ToUpperInvariant();
}

private void Trace(IndexCase c) => System.Diagnostics.Trace.WriteLine(Label(c)); // CT2001

// flow (members): a helper that is given the record logs the symptom itself
private static void Announce(IndexCase subject, ILogger logger)
{
    logger.LogWarning("New case {Number}", subject.FileNumber);
    logger.LogWarning("Complains of {Symptoms}", subject.Symptoms); // CT2001
}

private void Receive(IndexCase c, ILogger logger) => Announce(c, logger);

// flow (members): a recursive helper indents the name it was given
private static string Indent(string text, int depth) => depth == 0 ? text : Indent("  " + text, depth - 1);

private void Tree(Contact contact)
{
    Console.WriteLine(Indent(contact.Name, 3)); // CT2002
}

// flow (members): two helpers call each other until one hands the note back
private static string Odd(List<string> notes, int index) => index == 0 ? notes[0] : Even(notes, index - 1);

private static string Even(List<string> notes, int index) => index == 0 ? "" : Odd(notes, index - 1);

private void Review(IndexCase c, ILogger logger)
{
    logger.LogDebug("Last note {Note}", Odd(c.Notes, c.Notes.Count - 1)); // CT2001
}

// flow (members): a helper with an optional separator joins two names
private static string FullName(string first, string last, string separator = " ") => first + separator + last;

private void Greet(IndexCase c, ILogger logger)
{
    var name = FullName(c.FirstName, c.LastName);
    logger.LogInformation("Called {Name}", name); // CT2002
}

// flow (members): a named argument out of order reaches the parameter that is handed back
private static string Second(string first, string second) => first.Length > 0 ? second : "";

private void Print(IndexCase c)
{
    var text = Second(second: c.Symptoms, first: c.Ward);
    Console.Error.WriteLine(text); // CT2001
}

// flow (members): an optional parameter that the caller does set is handed back
private static string Line(string number, string remark = "no remark") => $"{number}: {remark}";

private void Note(IndexCase c, ILogger logger)
{
    logger.LogInformation(Line(c.FileNumber, c.Notes[0])); // CT2001
}

// flow (members): a helper fills its out parameter from the record
private static bool TryOnset(IndexCase c, out string text)
{
    text = c.OnsetAt?.ToString("u") ?? "unknown";
    return true;
}

private void Print(IndexCase c)
{
    _ = TryOnset(c, out var onset);
    Console.WriteLine($"Onset {onset}"); // CT2001
}

// flow (members): one method keeps the symptom in a private field, another logs the field
private string _last = "";

private void Remember(IndexCase c) => _last = c.Symptoms;

private void Report(ILogger logger)
{
    logger.LogInformation("Last seen: {Last}", _last); // CT2001
}

// flow (types): a constructor argument kept in a private field is printed later
internal sealed class CallSheet
{
    private readonly string _phone;

    internal CallSheet(string phone) => _phone = phone;

    internal void Print() => Console.WriteLine("Call " + _phone); // CT2002
}

internal static class Desk
{
    internal static void Prepare(Contact contact) => new CallSheet(contact.Phone).Print();
}

// flow (members): a private static cache gives the result back
private static string s_cached = "";

private static string Cached(IndexCase c)
{
    if (s_cached.Length == 0)
    {
        s_cached = c.Result.ToString();
    }

    return s_cached;
}

private void Print(IndexCase c) => System.Diagnostics.Debug.WriteLine(Cached(c)); // CT2001

// flow (members): a helper collects the symptoms of all cases into the caller's builder
private static void Collect(IEnumerable<IndexCase> cases, StringBuilder into)
{
    foreach (var item in cases)
    {
        into.AppendLine(item.Symptoms);
    }
}

private void Print(List<IndexCase> cases)
{
    var text = new StringBuilder();
    Collect(cases, text);
    Console.WriteLine(text.ToString()); // CT2001
}

// flow (types): a helper of another class is followed
internal static class Texts
{
    internal static string Sentence(DateOnly bornOn) => $"born on {bornOn:d}";
}

internal sealed class Intake(ILogger logger)
{
    internal void Register(IndexCase c) => logger.LogInformation("Registered, {Text}", Texts.Sentence(c.BornOn)); // CT2002
}

// flow (members): the classified half of a pair that a helper returns is logged
private static (string Number, string Symptoms) Parts(IndexCase c) => (c.FileNumber, c.Symptoms);

private void Note(IndexCase c, ILogger logger)
{
    var parts = Parts(c);
    logger.LogInformation("{Number}", parts.Number);
    logger.LogInformation("{Symptoms}", parts.Symptoms); // CT2001
}

// flow (members): only the early return of a helper is classified
private static string Remark(IndexCase c)
{
    if (c.Version > 1)
    {
        return c.Symptoms;
    }

    return "none";
}

private void Print(IndexCase c) => Console.WriteLine(Remark(c)); // CT2001

// flow (members): a helper compares the temperature and its answer is logged
private static bool HasFever(IndexCase c) => c.Temperature >= 38.0;

private void Note(IndexCase c, ILogger logger)
{
    var fever = HasFever(c);
    logger.LogInformation("Fever: {Fever}", fever); // CT2001
}

// flow (members): an iterator helper yields the names of the contacts
private static IEnumerable<string> Names(IndexCase c)
{
    foreach (var contact in c.Contacts)
    {
        yield return contact.Name;
    }
}

private void Print(IndexCase c) => Console.WriteLine(string.Join(", ", Names(c))); // CT2002

// flow (members): a helper joins what its params array is given
private static string Row(params object[] cells) => string.Join(';', cells);

private void Export(IndexCase c, ILogger logger)
{
    var row = Row(c.FileNumber, c.Ward, c.IsPositive);
    logger.LogTrace("Row {Row}", row); // CT2001
}

// flow (members): a helper turns the result into a word
private static string Word(TestResult result)
{
    switch (result)
    {
        case TestResult.Positive: return "ill";
        case TestResult.Negative: return "well";
        default: return result.ToString();
    }
}

private void Print(IndexCase c) => Console.Write(Word(c.Result)); // CT2001

// flow (members): a private property computes from what the constructor keeps
private readonly IndexCase _case = new();

private string Headline => $"{_case.FileNumber}: {_case.Temperature:F1}";

private void Show(ILogger logger)
{
    logger.LogInformation("Showing {Headline}", Headline); // CT2001
}

// clean (members): a helper hands back the file number of the record
private static string Reference(IndexCase c) => c.FileNumber;

private void Note(IndexCase c, ILogger logger)
{
    logger.LogInformation("Seen {Reference}", Reference(c));
}

// clean (members): a helper takes the symptom and does not use it
private static string Placeholder(string symptoms)
{
    _ = symptoms;
    return "on file";
}

private void Print(IndexCase c) => Console.WriteLine(Placeholder(c.Symptoms));

// clean (members): of two arguments only the clean one is handed back
private static string Left(string left, string right) => left;

private void Print(IndexCase c) => Console.WriteLine(Left(c.Ward, c.Symptoms));

// clean (members): a recursive helper walks the contacts and hands back the depth only
private static int Depth(IndexCase c, int level) => level >= 3 ? level : Depth(c, level + 1);

private void Print(IndexCase c, ILogger logger)
{
    logger.LogDebug("Depth {Depth}", Depth(c, 0));
}

// clean (members): the overload for numbers is called, not the one for records
private static string Describe(IndexCase c) => c.Symptoms;

private static string Describe(int id) => "case " + id;

private void Print(IndexCase c) => Console.WriteLine(Describe(c.Id));

// clean (members): of two out parameters the clean one is logged
private static void Split(IndexCase c, out int version, out string symptoms)
{
    version = c.Version;
    symptoms = c.Symptoms;
}

private void Note(IndexCase c, ILogger logger)
{
    Split(c, out var version, out _);
    logger.LogInformation("Version {Version}", version);
}

// clean (members): the same helper is called with a symptom and with a ward, and the ward is logged
private static string Trimmed(string text) => text.Trim();

private int Note(IndexCase c, ILogger logger)
{
    var symptoms = Trimmed(c.Symptoms);
    var ward = Trimmed(c.Ward);
    logger.LogInformation("Ward {Ward}", ward);
    return Save(symptoms);
}

private static int Save(string text) => text.GetHashCode() == 0 ? 1 : 2;

// clean (members): an optional parameter that nobody sets has its default
private static string Line(string number, string remark = "no remark") => $"{number}: {remark}";

private void Note(IndexCase c, ILogger logger)
{
    logger.LogInformation(Line(c.FileNumber));
}

// clean (types): fields of one name in two classes are two fields
internal sealed class Symptoms
{
    private string _last = "";

    internal bool Keep(IndexCase c)
    {
        _last = c.Symptoms;
        return _last is not null;
    }
}

internal sealed class Wards
{
    private string _last = "";

    internal void Keep(IndexCase c) => _last = c.Ward;

    internal void Print() => Console.WriteLine(_last);
}

// clean (members): the clean half of a pair that a helper returns is logged
private static (string Number, string Symptoms) Parts(IndexCase c) => (c.FileNumber, c.Symptoms);

private void Note(IndexCase c)
{
    var (number, _) = Parts(c);
    System.Diagnostics.Trace.TraceInformation(number);
}

// clean (members): a helper that is given the record logs its version
private static void Announce(IndexCase subject, string remark, ILogger logger)
{
    logger.LogInformation("Version {Version}", subject.Version);
}

private void Receive(IndexCase c, ILogger logger) => Announce(c, c.Symptoms, logger);

// clean (members): two helpers call each other and count the steps
private static int Ping(string name, int steps) => steps > 9 ? steps : Pong(name, steps + 1);

private static int Pong(string name, int steps) => steps > 9 ? steps : Ping(name, steps + 1);

private void Print(Contact contact) => Console.WriteLine(Ping(contact.Name, 0));

// clean (members): a helper overwrites what it was given before it hands it back
private static string Masked(string text)
{
    text = "(hidden)";
    return text;
}

private void Print(Contact contact) => Console.WriteLine(Masked(contact.Phone));

// clean (members): a helper counts the contacts of the record
private static string Summary(IndexCase c) => c.Contacts.Count == 0 ? "no contacts" : $"{c.Contacts.Count} contacts";

private void Note(IndexCase c, ILogger logger)
{
    logger.LogInformation("{Number}: {Summary}", c.FileNumber, Summary(c));
}
