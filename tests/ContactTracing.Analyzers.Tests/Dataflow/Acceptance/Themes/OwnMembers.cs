// flow (types): an operator prints what is added
internal sealed class Report
{
    public static Report operator +(Report report, string line)
    {
        Console.WriteLine(line);
        return report;
    }
}

internal static class Desk
{
    internal static void Print(Report report, IndexCase c)
    {
        report += c.FileNumber;
        report += c.Symptoms; // CT2001
    }
}

// flow (types): a conversion logs what it is made from
internal sealed class Entry
{
    public static implicit operator Entry(string text)
    {
        Console.WriteLine(text);
        return new();
    }
}

internal static class Desk
{
    internal static Entry Note(IndexCase c) => c.LastName; // CT2002
}

// flow (types): an operator keeps the text in its object
internal sealed class Lines
{
    private string _text = "";

    internal string Text => _text;

    public static Lines operator +(Lines lines, string text)
    {
        lines._text += text;
        return lines;
    }
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var lines = new Lines();
        lines += c.Symptoms;
        Console.WriteLine(lines.Text); // CT2001
    }
}

// flow (types): the result of an operator is asked at once
internal readonly record struct Summary(string Text)
{
    public static Summary operator +(Summary summary, IndexCase c) => new(summary.Text + c.Symptoms);
}

internal static class Desk
{
    internal static void Print(Summary summary, IndexCase c) => Console.WriteLine((summary + c).Text); // CT2001
}

// flow (types): an indexer of the team's own keeps the symptom in a dictionary
internal sealed class Board
{
    private readonly Dictionary<string, string> _cells = [];

    internal string this[string name]
    {
        get => _cells[name];
        set => _cells[name] = value;
    }

    internal void Print() => Console.WriteLine(string.Join(", ", _cells.Values)); // CT2001
}

internal static class Desk
{
    internal static void Fill(Board board, IndexCase c) => board["symptoms"] = c.Symptoms;
}

// flow (types): an indexer is filled by an initialiser
internal sealed class Board
{
    private string _last = "";

    internal string this[int line]
    {
        get => _last;
        set => _last = line + value;
    }

    internal void Print() => Console.WriteLine(_last); // CT2002
}

internal static class Desk
{
    internal static Board Fill(IndexCase c) => new() { [0] = c.LastName };
}

// flow (types): a base class keeps what the primary constructor passes on
internal abstract class Letter(string text)
{
    internal string Text => text;
}

internal sealed class CaseLetter(IndexCase c) : Letter(c.Symptoms);

internal static class Desk
{
    internal static void Print(IndexCase c) => Console.WriteLine(new CaseLetter(c).Text); // CT2001
}

// flow (types): a parameter of a primary constructor is overwritten
internal sealed class Label(string text)
{
    internal string Text => text;

    internal void Use(string other) => text = other.Trim();
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var label = new Label("none");
        label.Use(c.LastName);
        Console.WriteLine(label.Text); // CT2002
    }
}

// flow (types): a parameter of a primary constructor adds up
internal sealed class Fever(double sum)
{
    internal void Add(IndexCase c) => sum += c.Temperature;

    internal void Print() => Console.WriteLine(sum); // CT2001
}

// flow (types): a property stores with the field keyword
internal sealed class Card
{
    internal string Text { get => field; set => field = value.Trim(); } = "";

    internal void Print() => Console.WriteLine(Text); // CT2001
}

internal static class Desk
{
    internal static void Fill(Card card, IndexCase c) => card.Text = c.Symptoms;
}

// flow (types): only the getter of a property has the field keyword
internal sealed class Card
{
    internal string Text { get => field ?? "-"; set; }
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var card = new Card();
        card.Text = c.Symptoms;
        Console.WriteLine(card.Text); // CT2001
    }
}

// flow (types): only the initialiser of a property has the field keyword
internal sealed class Card
{
    internal required string Text { get; init => field = value.Trim(); }
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var card = new Card { Text = c.LastName };
        Console.WriteLine(card.Text); // CT2002
    }
}

// flow (types): a sequence of the team's own is gone through
internal sealed class Notes : IEnumerable<string>
{
    private readonly List<string> _rows = [];

    internal void Put(string row) => _rows.Add(row);

    public IEnumerator<string> GetEnumerator() => _rows.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var notes = new Notes();
        notes.Put(c.Symptoms);
        foreach (var note in notes)
        {
            Console.WriteLine(note); // CT2001
        }
    }
}

// flow (types): an iterator of the team's own gives the name
internal sealed class Names(IndexCase c) : IEnumerable<string>
{
    public IEnumerator<string> GetEnumerator()
    {
        yield return c.Ward;
        yield return c.LastName;
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        foreach (var name in new Names(c))
        {
            Console.WriteLine(name); // CT2002
        }
    }
}

// flow (types): an extension makes the record a sequence
internal static class CaseParts
{
    internal static IEnumerator<string> GetEnumerator(this IndexCase c)
    {
        yield return c.Symptoms;
    }
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        foreach (var part in c)
        {
            Console.WriteLine(part); // CT2001
        }
    }
}

// flow (types): a copy with one change is printed at once
internal sealed record Row(string Name, string Ward);

internal static class Desk
{
    internal static void Print(Row row, IndexCase c)
    {
        row = new(c.LastName, c.Ward);
        Console.WriteLine(row with { Ward = "" }); // CT2002
    }
}

// flow (types): an object in a field tells its member
internal sealed record Row(string Body, string Ward);

internal sealed class Desk
{
    private Row? _row;

    internal void Put(IndexCase c) => _row = new(c.Symptoms, c.Ward);

    internal void Show() => Console.WriteLine(_row?.Body); // CT2001
}

// clean (types): an object in a field tells its other member
internal sealed record Row(string Body, string Ward);

internal sealed class Desk
{
    private readonly List<Row> _rows = [];
    private Row? _row;

    internal void Put(IndexCase c)
    {
        _row = new(c.Symptoms, c.Ward);
        _rows.Add(_row);
    }

    internal void Show()
    {
        Console.WriteLine(_row?.Ward);
        Console.WriteLine(_rows[0].Ward);
        foreach (var row in _rows)
        {
            Console.WriteLine(row.Ward);
        }
    }
}

// clean (types): the copy is made without the name
internal sealed record Row(string Name, string Ward);

internal static class Desk
{
    internal static void Print(Row row, IndexCase c)
    {
        row = new(c.LastName, c.Ward);
        Console.WriteLine(row with { Name = "" });
        Console.WriteLine((row with { Name = "x" }).Name);
    }
}

// clean (types): an operator prints that it was called
internal sealed class Report
{
    public static Report operator +(Report report, string line)
    {
        Console.WriteLine("a line");
        return report;
    }
}

internal static class Desk
{
    internal static void Print(Report report, IndexCase c) => _ = report + c.Symptoms;
}

// clean (types): an iterator gives the ward only
internal sealed class Wards(IndexCase c) : IEnumerable<string>
{
    public IEnumerator<string> GetEnumerator()
    {
        yield return c.Symptoms.Length > 0 ? c.Ward : c.Ward;
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

internal static class Desk
{
    internal static void Print(Wards wards, Contact contact)
    {
        contact.Phone = "";
        Console.WriteLine(wards.GetType().Name);
    }
}

// clean (types): the other parameter of the primary constructor is printed
internal sealed class Label(string text, string ward)
{
    internal string Text => text;

    internal string Ward => ward;
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var label = new Label(c.LastName, c.Ward);
        Console.WriteLine(label.Ward);
    }
}

// clean (types): a property with the field keyword keeps the ward
internal sealed class Card
{
    internal string Ward { get => field; set => field = value.Trim(); } = "";

    internal string Text { get => field; set => field = value.Trim(); } = "";
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var card = new Card { Text = c.Symptoms, Ward = c.Ward };
        Console.WriteLine(card.Ward);
    }
}

// flow (types): a tuple in a field tells its second item
internal sealed class Desk
{
    private (string Number, string Name) _last;

    internal void Put(IndexCase c) => _last = (c.FileNumber, c.LastName);

    internal void Show() => Console.WriteLine(_last.Name); // CT2002
}

// clean (types): a tuple in a field tells its first item
internal sealed class Desk
{
    private (string Number, string Name) _last;

    internal void Put(IndexCase c) => _last = (c.FileNumber, c.LastName);

    internal void Show()
    {
        var (number, _) = _last;
        Console.WriteLine(number);
        Console.WriteLine(_last.Number);
    }
}

// clean (types): an object that others can see tells its other member
public sealed class Sheet
{
    public string? Number { get; set; }

    public object? Note { get; set; }
}

internal sealed class Desk
{
    private Sheet _sheet = new();

    internal void Put(IndexCase c)
    {
        var filled = new Sheet { Number = c.FileNumber };
        System.Threading.Volatile.Write(ref _sheet, filled);
        c.Symptoms = "";
    }

    internal void Show() => Console.WriteLine(_sheet.Number);
}

// miss (types): a list of the team's own adds to itself
internal sealed class Names : List<string>
{
    internal void Take(IndexCase c) => Add(c.LastName);
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var names = new Names();
        names.Take(c);
        Console.WriteLine(names[0]); // CT2002
    }
}

// miss (types): a hole asks for the text in a format
internal sealed class Key(string text) : IFormattable
{
    public string ToString(string? format, IFormatProvider? provider) => text;

    public override string ToString() => "key";
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var key = new Key(c.LastName);
        Console.WriteLine($"{key:N}"); // CT2002
    }
}
