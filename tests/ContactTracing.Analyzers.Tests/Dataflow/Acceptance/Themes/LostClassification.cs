// flow (types): a symptom is assigned to a property that nobody classified
public sealed class CaseDto
{
    public string Number { get; set; } = "";

    public string Text { get; set; } = "";
}

internal static class Mapper
{
    internal static void Fill(CaseDto dto, IndexCase c)
    {
        dto.Number = c.FileNumber;
        dto.Text = c.Symptoms; // CT2007
    }
}

// flow (types): an initialiser copies name and ward
public sealed class Visitor
{
    public string Label { get; set; } = "";

    public string Ward { get; set; } = "";
}

internal static class Mapper
{
    internal static Visitor Map(Contact contact) => new()
    {
        Label = contact.Name, // CT2007
        Ward = contact.Ward,
    };
}

// flow (types): a public field takes the temperature
public class Chart
{
    public double Value;
}

internal static class Mapper
{
    internal static Chart Map(IndexCase c)
    {
        var chart = new Chart();
        chart.Value = Math.Round(c.Temperature, 1); // CT2007
        return chart;
    }
}

// flow (types): a public static property keeps the last name
public static class Desk
{
    public static string Last { get; set; } = "";

    internal static void Enter(IndexCase c)
    {
        Last = $"{c.LastName}, {c.FirstName}"; // CT2007
    }
}

// flow (types): a positional record takes the birth date as an argument
public record Row(int Id, string Ward, DateOnly Date);

internal static class Mapper
{
    internal static Row Map(IndexCase c) => new(c.Id, c.Ward, c.BornOn); // CT2007
}

// flow (types): a copy of a record gets the result
public record Row(int Id, string Outcome);

internal static class Mapper
{
    internal static Row Complete(Row row, IndexCase c)
    {
        var outcome = c.Result.ToString();
        return row with { Outcome = outcome }; // CT2007
    }
}

// flow (types): a public method hands back the symptoms
public static class Texts
{
    public static string Complaint(IndexCase c) => c.Symptoms; // CT2007

    public static string Reference(IndexCase c) => c.FileNumber;
}

// flow (types): a public task carries the phone number
public class Directory(Store store)
{
    public async Task<string> PhoneAsync(int id)
    {
        var c = await store.FindAsync(id);
        return c.Phone; // CT2007
    }
}

// flow (types): a public property computes from a classified one
public class Sheet
{
    [HealthData] public string Symptoms { get; init; } = "";

    public string Ward { get; init; } = "";

    public string Summary => $"{Ward}: {Symptoms}"; // CT2007
}

// flow (types): a public answer compares the temperature
public static class Triage
{
    public static bool IsUrgent(IndexCase c)
    {
        var fever = c.Temperature > 39.5;
        return fever; // CT2007
    }
}

// flow (types): heirs in other assemblies see what is protected
public abstract class Round
{
    protected string Current(List<IndexCase> cases) => cases[0].LastName; // CT2007
}

// flow (types): a public method selects the names
public sealed class Lists(Store store)
{
    public List<int> Ids() => store.All().ConvertAll(x => x.Id);

    public List<string> Names() => store.All().ConvertAll(x => x.LastName); // CT2007
}

// flow (types): a public method hands on what a private one reads
public sealed class Window(IndexCase c)
{
    public string Title() => Line(": "); // CT2007

    private string Line(string separator) => c.FileNumber + separator + c.Notes[0];
}

// flow (types): a property takes what a helper reads
public sealed class Card
{
    public string Footer { get; set; } = "";
}

internal static class Mapper
{
    private static string Since(IndexCase c) => c.OnsetAt is { } onset ? onset.ToString("d") : "";

    internal static void Fill(Card card, IndexCase c) => card.Footer = Since(c); // CT2007
}

// flow (types): a flag is computed from the result
public struct Badge
{
    public bool Red { get; set; }
}

internal static class Mapper
{
    internal static Badge Map(IndexCase c)
    {
        var badge = new Badge { Red = false };
        badge.Red = c.Result == TestResult.Positive; // CT2007
        return badge;
    }
}

// flow (types): a text is added to a property
public sealed class Letter
{
    public string Body { get; set; } = "Dear colleague, ";
}

internal static class Mapper
{
    internal static void Fill(Letter letter, IndexCase c)
    {
        letter.Body += c.Ward;
        letter.Body += c.Symptoms; // CT2007
    }
}

// flow (types): a whole record is put where any object fits
public sealed class Envelope
{
    public object? Payload { get; set; }
}

internal static class Mapper
{
    internal static Envelope Pack(IndexCase c)
    {
        var envelope = new Envelope { Payload = c.Id };
        envelope.Payload = c; // CT2007
        return envelope;
    }
}

// flow (types): a public iterator yields the notes
public static class Notes
{
    public static IEnumerable<string> Of(IndexCase c)
    {
        yield return c.FileNumber;
        foreach (var note in c.Notes)
        {
            yield return note; // CT2007
        }
    }
}

// flow (types): a public pair holds the name
public static class Parts
{
    public static (int Id, string Text) Of(Contact contact)
    {
        var text = contact.Name.Trim();
        return (contact.Id, text); // CT2007
    }
}

// clean (types): the target is classified
public sealed class CaseDto
{
    [HealthData] public string Text { get; set; } = "";

    [IdentityData] public string Label { get; init; } = "";
}

internal static class Mapper
{
    internal static CaseDto Map(IndexCase c)
    {
        var dto = new CaseDto { Label = c.LastName };
        dto.Text = c.Symptoms;
        return dto;
    }
}

// clean (types): the target cannot be reached from other assemblies
public sealed class CaseDto
{
    private string _last = "";

    internal string Text { get; set; } = "";

    internal void Fill(IndexCase c)
    {
        Text = c.Symptoms;
        _last = c.LastName;
    }
}

// clean (types): a public property of a type that is internal
internal sealed class Row
{
    public string Text { get; set; } = "";

    public static Row Of(IndexCase c) => new() { Text = c.Symptoms };
}

// clean (types): the return value is classified
public static class Texts
{
    [return: HealthData]
    public static string Complaint(IndexCase c) => c.Symptoms;

    [return: IdentityData]
    public static string Name(Contact contact) => contact.Name;
}

// clean (types): the record itself is handed out, and it carries its classification
public sealed class Archive(Store store)
{
    public IndexCase First() => store.All()[0];

    public Task<IndexCase> FindAsync(int id) => store.FindAsync(id);

    public IEnumerable<Contact> ContactsOf(IndexCase c) => c.Contacts.Where(x => x.Ward == c.Ward);
}

// clean (types): a property whose type is the record
public sealed class Visit
{
    public IndexCase? Case { get; set; }

    public List<Contact> Met { get; set; } = [];

    internal void Begin(IndexCase c) => (Case, Met) = (c, c.Contacts);
}

// clean (types): the contract classifies the return value
public interface INarrator
{
    [return: HealthData]
    string Tell(IndexCase c);
}

public sealed class Narrator : INarrator
{
    public string Tell(IndexCase c) => c.Symptoms;
}

// clean (types): the base classifies the property
public abstract class Label
{
    [IdentityData] public abstract string Text { get; set; }
}

public sealed class NameLabel : Label
{
    public override string Text { get; set; } = "";

    internal void Fill(IndexCase c) => Text = c.LastName;
}

// clean (types): clean members are copied beside names that tempt
public sealed class Summary
{
    public string Symptoms { get; set; } = "";

    public string Phone { get; set; } = "";
}

internal static class Mapper
{
    internal static Summary Map(IndexCase c) => new() { Symptoms = c.Ward, Phone = c.FileNumber };
}

// clean (types): a redacted text is kept
public sealed class Card
{
    public string Title { get; set; } = "";

    [Redacts]
    private static string Masked(string text) => text[..1] + "***";

    internal void Fill(IndexCase c) => Title = Masked(c.LastName);
}

// clean (types): the number of records and their presence are kept
public sealed class Totals
{
    public int Cases { get; set; }

    public bool Found { get; set; }

    internal void Fill(List<IndexCase> cases, IndexCase? c)
    {
        Cases = cases.Count;
        Found = c is not null;
    }
}

// clean (types): a public method of an internal type hands back the name
internal sealed class Reader
{
    public string Name(IndexCase c) => c.LastName;

    private string Symptoms(IndexCase c) => c.Symptoms;
}

// clean (types): a classified parameter of a positional record
public record Row(int Id, [property: HealthData] string Outcome);

internal static class Mapper
{
    internal static Row Map(IndexCase c) => new(c.Id, c.Result.ToString());

    internal static Row Complete(Row row, IndexCase c) => row with { Outcome = c.Symptoms };
}

// clean (types): the type of the target is classified as a whole
[HealthData]
public sealed class Finding
{
    public string Text { get; set; } = "";

    internal static Finding Of(IndexCase c) => new() { Text = c.Symptoms };
}

// clean (types): the property is filled with the default when the data is not for it
public sealed class Ticket
{
    public string Text { get; set; } = "";

    internal void Fill(IndexCase c)
    {
        var text = c.Symptoms;
        text = "see " + c.FileNumber;
        Text = text;
    }
}

// flow (types): a copy where nothing is yet
public sealed class Sheet
{
    public string? Who { get; set; }
}

public sealed class Desk
{
    internal void Fill(Sheet sheet, IndexCase c) => sheet.Who ??= c.LastName; // CT2007
}

// flow (types): two copies at once
public sealed class Sheet
{
    public string? Who { get; set; }

    public string? Where { get; set; }
}

public sealed class Desk
{
    internal void Fill(Sheet sheet, IndexCase c) => (sheet.Who, sheet.Where) = (c.LastName, c.Ward); // CT2007
}

// clean (members): a member of a tuple is nobody's to classify
private void Fill(IndexCase c)
{
    var pair = (Ward: "", Note: "");
    pair.Note = c.Symptoms;
    Console.WriteLine(pair.Ward);
}
