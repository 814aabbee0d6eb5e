// flow (members): a parameter says that it discloses
private static void Audit([Discloses] string text, string place) => _ = text + place;

private void Admit(IndexCase c)
{
    Audit(c.FileNumber, c.Symptoms);
    Audit(c.Symptoms, c.Ward); // CT2001
}

// flow (members): a method says that all its parameters disclose
[Discloses]
private static void Publish(string topic, object value) => _ = (topic, value);

private void Call(Contact contact)
{
    var phone = contact.Phone;
    Publish("ward", contact.Ward);
    Publish("phone", phone); // CT2002
}

// flow (types): a contract discloses and so do its implementations
internal interface IJournal
{
    void Write([Discloses] string line);
}

internal sealed class PaperJournal : IJournal
{
    public void Write(string line) => _ = line;
}

internal static class Desk
{
    internal static void Note(PaperJournal journal, IndexCase c) => journal.Write($"{c.FileNumber}: {c.Temperature}"); // CT2001
}

// flow (types): an override discloses what its base discloses
internal abstract class Board
{
    internal abstract void Pin([Discloses] object card);
}

internal sealed class CorkBoard : Board
{
    internal override void Pin(object card) => _ = card;
}

internal static class Desk
{
    internal static void Show(CorkBoard board, IndexCase c) => board.Pin(c.LastName + ", " + c.FirstName); // CT2002
}

// flow (members): a whole record is passed, redacted text or not
private static void Export([Discloses] object subject) => _ = subject;

private void Send(Store store)
{
    var c = store.Find(11);
    Export(c.FileNumber);
    Export(c); // CT2005
}

// flow (types): the parameter of a constructor discloses
internal sealed class Poster([Discloses] string title, string secret)
{
    internal string Title => title + secret.Length;
}

internal static class Desk
{
    internal static Poster Hang(IndexCase c)
    {
        var title = "Result: " + c.Result;
        return new Poster(title, c.Ward); // CT2001
    }
}

// flow (members): a named argument out of order is the one that discloses
private static void Audit(string place, [Discloses] string text) => _ = text + place;

private void Admit(IndexCase c)
{
    Audit(text: c.Ward, place: c.Symptoms);
    Audit(text: c.Symptoms, place: c.Ward); // CT2001
}

// flow (members): what a params array discloses
private static void Show([Discloses] params object[] cells) => _ = cells;

private void Print(IndexCase c)
{
    Show(c.FileNumber, c.Ward, c.Version);
    Show(c.FileNumber, c.IsPositive); // CT2001
}

// flow (members): a helper hands its argument to a parameter that discloses
private static void Audit([Discloses] string text) => _ = text;

private static void AuditLine(string who, string what) => Audit(who + ": " + what);

private void Admit(IndexCase c)
{
    AuditLine("desk", c.Ward);
    AuditLine("desk", c.Symptoms); // CT2001
}

// flow (members): what a disclosing parameter does not print it has disclosed all the same
private static bool Check([Discloses] string name) => name.Length > 0;

private void Admit(IndexCase c, ILogger logger)
{
    var ok = Check(c.LastName); // CT2002
    logger.LogInformation("Checked {Number}", c.FileNumber);
    _ = ok;
}

// flow (types): a generic method discloses a value of any type
internal static class Bus
{
    internal static void Send<T>(string topic, [Discloses] T message) => _ = (topic, message);
}

internal static class Desk
{
    internal static void Announce(IndexCase c)
    {
        Bus.Send("version", c.Version);
        Bus.Send("onset", c.OnsetAt); // CT2001
    }
}

// flow (types): an extension method discloses its receiver
internal static class Shouts
{
    internal static void Shout([Discloses] this string text) => _ = text.ToUpperInvariant();
}

internal static class Desk
{
    internal static void Call(IndexCase c)
    {
        c.Ward.Shout();
        c.Notes[0].Shout(); // CT2001
    }
}

// flow (members): the list of records is passed to a method that discloses
[Discloses]
private static void Mail(IEnumerable<object> rows) => _ = rows;

private void Send(Store store)
{
    var cases = store.All();
    Mail(cases.Select(x => x.FileNumber));
    Mail(cases); // CT2005
}

// clean (members): the parameter beside the one that discloses
private static void Audit([Discloses] string reference, string text) => _ = text + reference;

private void Admit(IndexCase c)
{
    Audit(c.FileNumber, c.Symptoms);
}

// clean (members): a redacted text may be disclosed
[Redacts]
private static string Masked(string text) => "***";

private static void Audit([Discloses] string text) => _ = text;

private void Admit(IndexCase c) => Audit(Masked(c.LastName) + " " + c.FileNumber);

// clean (types): a contract that discloses is not the one that is called
internal interface IJournal { void Write([Discloses] string line); }

internal interface IArchive { void Write(string line); }

internal sealed class Archive(List<string> lines) : IArchive { public void Write(string line) => lines.Add(line); }

internal static class Desk { internal static void Keep(IArchive archive, IndexCase c) => archive.Write(c.Symptoms); }

// clean (members): the overload that discloses is not the one that is called
private static void Send([Discloses] string text) => _ = text;

private static void Send(string text, int copies) => _ = text + copies;

private void Print(IndexCase c)
{
    Send(c.Symptoms, 2);
    Send(c.FileNumber);
}

// clean (members): a method discloses the number of records
[Discloses]
private static void Publish(string what, int count) => _ = what + count;

private void Report(List<IndexCase> cases)
{
    Publish("cases", cases.Count);
    Publish(nameof(IndexCase.Symptoms), 0);
}

// clean (members): the variable is overwritten before it is disclosed
private static void Audit([Discloses] string text) => _ = text;

private void Admit(IndexCase c)
{
    var text = c.Symptoms;
    text = c.FileNumber;
    Audit(text);
}

// clean (members): a pseudonym and reviewed data may be disclosed
private static void Audit([Discloses] object value) => _ = value;

[return: NotPersonalData("a number of the week in the calendar")]
private static int WeekOf(DateTime? onset) => onset?.DayOfYear / 7 ?? 0;

private void Admit(IndexCase c)
{
    Audit(c.FileNumber);
    Audit(WeekOf(c.OnsetAt));
}

// clean (members): the result of a disclosing method is not what was passed to it
[Discloses]
private static int Publish(string text) => 42;

private void Report(IndexCase c, ILogger logger)
{
    var receipt = Publish("case " + c.FileNumber);
    logger.LogInformation("Receipt {Receipt}", receipt);
}
