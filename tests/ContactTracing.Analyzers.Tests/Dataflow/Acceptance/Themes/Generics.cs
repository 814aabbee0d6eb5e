// flow (types): a box gives back the symptom that was put in
internal sealed class Box<T>(T content)
{
    private readonly T _content = content;

    internal T Open() => _content;
}

internal sealed class Desk(ILogger logger)
{
    internal void Note(IndexCase c)
    {
        var box = new Box<string>(c.Symptoms);
        logger.LogInformation("{Content}", box.Open()); // CT2001
    }
}

// flow (types): the value of a successful result is logged
internal readonly struct Outcome<T>
{
    private Outcome(T value) => Value = value;

    internal T Value { get; }

    internal static Outcome<T> Success(T value) => new(value);
}

internal static class Desk
{
    internal static void Print(IndexCase c) => Console.WriteLine(Outcome<TestResult>.Success(c.Result).Value); // CT2001
}

// flow (types): a maybe falls back on a text or hands out the phone number
internal sealed class Maybe<T>(T? value) where T : class
{
    internal T OrElse(T fallback) => value ?? fallback;
}

internal static class Desk
{
    internal static void Call(Contact contact, ILogger logger)
    {
        var number = new Maybe<string>(contact.Phone);
        logger.LogInformation("Calling {Number}", number.OrElse("nobody")); // CT2002
    }
}

// flow (members): a generic method hands back what it is given
private static T Same<T>(T value) => value;

private void Print(IndexCase c)
{
    Console.WriteLine(Same(Same(c.Temperature))); // CT2001
}

// flow (types): a generic helper logs what its constraint promises to be classified
internal interface IAnnotated
{
    [HealthData] string Remarks { get; }
}

internal static class Annotations
{
    internal static void Log<T>(T item, ILogger logger) where T : IAnnotated
    {
        logger.LogInformation("Remarks: {Remarks}", item.Remarks); // CT2001
    }
}

// flow (members): a generic method prints what it is given
private static void Show<T>(string what, T value) => Console.WriteLine($"{what}: {value}");

private void Print(IndexCase c)
{
    Show("version", c.Version);
    Show("onset", c.OnsetAt); // CT2001
}

// flow (types): a box is mapped to the symptom of the case inside
internal sealed class Box<T>(T content)
{
    internal T Content { get; } = content;

    internal Box<TResult> Map<TResult>(Func<T, TResult> map) => new(map(Content));
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var symptoms = new Box<IndexCase>(c).Map(x => x.Symptoms);
        Console.WriteLine(symptoms.Content); // CT2001
    }
}

// flow (types): the second half of a pair is classified
internal sealed class Pair<TFirst, TSecond>(TFirst first, TSecond second)
{
    internal TFirst First { get; } = first;

    internal TSecond Second { get; } = second;
}

internal static class Desk
{
    internal static void Note(IndexCase c, ILogger logger)
    {
        var pair = new Pair<string, DateTime?>(c.Ward, c.OnsetAt);
        logger.LogInformation("{Second}", pair.Second); // CT2001
    }
}

// flow (types): a static field of a generic type is kept per argument
internal static class Last<T>
{
    internal static T? Value;
}

internal static class Desk
{
    internal static void Remember(IndexCase c) => Last<string>.Value = c.LastName;

    internal static void Print() => System.Diagnostics.Trace.WriteLine(Last<string>.Value); // CT2002
}

// flow (members): a generic record prints the classified value that it tags
private sealed record Tagged<T>(string Tag, T Value);

private void Note(IndexCase c, ILogger logger)
{
    var tagged = new Tagged<double>("temperature", c.Temperature);
    logger.LogInformation("{Tagged}", tagged); // CT2001
}

// flow (members): a generic record prints the whole record that it tags
private sealed record Tagged<T>(string Tag, T Value);

private void Print(CaseRecord row)
{
    var tagged = new Tagged<CaseRecord>("row", row);
    Console.WriteLine(tagged.ToString()); // CT2005
}

// flow (members): a generic iterator repeats what it is given
private static IEnumerable<T> Repeat<T>(T item, int times)
{
    for (var i = 0; i < times; i++)
    {
        yield return item;
    }
}

private void Print(IndexCase c) => Console.WriteLine(string.Join(' ', Repeat(c.Symptoms, 3))); // CT2001

// flow (types): one of two cases of a union is classified
internal sealed class Either<TLeft, TRight>(TLeft? left, TRight? right, bool isLeft)
{
    internal TResult Match<TResult>(Func<TLeft, TResult> onLeft, Func<TRight, TResult> onRight) =>
        isLeft ? onLeft(left!) : onRight(right!);
}

internal static class Desk
{
    internal static string Text(Either<int, string> either) => either.Match(n => $"error {n}", s => s);

    internal static void Print(IndexCase c)
    {
        var either = new Either<int, string>(0, c.Symptoms, false);
        Console.WriteLine(Text(either)); // CT2001
    }
}

// flow (members): the greater of two temperatures is found by a constrained method
private static T Greater<T>(T left, T right) where T : IComparable<T> => left.CompareTo(right) >= 0 ? left : right;

private void Note(IndexCase c, ILogger logger)
{
    var peak = Greater(c.Temperature, 36.5);
    logger.LogWarning("Peak {Peak}", peak); // CT2001
}

// flow (types): a box in a box still holds the name
internal sealed class Box<T>(T content)
{
    internal T Content => content;
}

internal static class Desk
{
    internal static void Print(Contact contact)
    {
        var box = new Box<Box<string>>(new Box<string>(contact.Name));
        Console.WriteLine(box.Content.Content); // CT2002
    }
}

// flow (types): a formatter is picked by its type argument
internal interface IFormatter<TSelf> where TSelf : IFormatter<TSelf>
{
    static abstract string Format(IndexCase c);
}

internal sealed class Detailed : IFormatter<Detailed>
{
    public static string Format(IndexCase c) => c.Symptoms;
}

internal static class Desk
{
    internal static string Text<T>(IndexCase c) where T : IFormatter<T> => T.Format(c);

    internal static void Print(IndexCase c) => Console.WriteLine(Text<Detailed>(c)); // CT2001
}

// flow (members): a generic method applies the selector of its caller
private static string Render<T>(T item, Func<T, object> part) => $"<{part(item)}>";

private void Note(IndexCase c, ILogger logger)
{
    logger.LogInformation(Render(c, x => x.IsPositive)); // CT2001
}

// flow (members): a page of whole records is serialised
private sealed class Page<T>(List<T> items)
{
    public List<T> Items { get; } = items;
}

private void Dump(List<IndexCase> cases, ILogger logger)
{
    var page = new Page<IndexCase>(cases);
    logger.LogDebug("Page {Page}", JsonSerializer.Serialize(page)); // CT2005
}

// flow (types): a generic cache returns what was stored under a key
internal sealed class Cache<TKey, TValue> where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _entries = new();

    internal void Set(TKey key, TValue value) => _entries[key] = value;

    internal TValue Get(TKey key) => _entries[key];
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var cache = new Cache<int, string>();
        cache.Set(c.Id, c.LastName);
        Console.WriteLine(cache.Get(c.Id)); // CT2002
    }
}

// clean (types): of two boxes the one with the ward is opened
internal sealed class Box<T>(T content)
{
    internal T Open() => content;
}

internal static class Desk
{
    internal static Box<string> Note(IndexCase c, ILogger logger)
    {
        var symptoms = new Box<string>(c.Symptoms);
        var ward = new Box<string>(c.Ward);
        logger.LogInformation("{Ward}", ward.Open());
        return symptoms;
    }
}

// clean (types): whether a look-up found a case is no health data
internal sealed class Lookup<T>(T? value) where T : class
{
    internal bool Found => value is not null;

    internal T Value => value!;
}

internal static class Desk
{
    internal static void Print(Store store)
    {
        var lookup = new Lookup<IndexCase>(store.Find(7));
        Console.WriteLine($"found: {lookup.Found}");
    }
}

// clean (types): the first half of a pair is clean
internal sealed class Pair<TFirst, TSecond>(TFirst first, TSecond second)
{
    internal TFirst First { get; } = first;

    internal TSecond Second { get; } = second;
}

internal static class Desk
{
    internal static void Note(IndexCase c, ILogger logger)
    {
        var pair = new Pair<string, DateTime?>(c.Ward, c.OnsetAt);
        logger.LogInformation("{First}", pair.First);
    }
}

// clean (members): a generic method names the type of the record it is given
private static string Kind<T>(T item) where T : class => typeof(T).Name;

private void Print(IndexCase c) => Console.WriteLine("Loaded a " + Kind(c));

private void Print(Contact contact) => Console.WriteLine("Loaded a " + Kind(contact));

// clean (members): a generic method throws its argument away and returns the default
private static T? Dropped<T>(T value)
{
    _ = value;
    return default;
}

private void Print(IndexCase c) => Console.WriteLine(Dropped(c.Symptoms));

// clean (types): a box is mapped to the version of the case inside
internal sealed class Box<T>(T content)
{
    internal T Content { get; } = content;

    internal Box<TResult> Map<TResult>(Func<T, TResult> map) => new(map(Content));
}

internal static class Desk
{
    internal static void Print(IndexCase c)
    {
        var version = new Box<IndexCase>(c).Map(x => x.Version);
        Console.WriteLine(version.Content);
    }
}

// clean (members): a generic method counts records
private static int Size<T>(IReadOnlyCollection<T> items) => items.Count;

private void Note(List<IndexCase> cases, ILogger logger)
{
    logger.LogInformation("{Size} cases", Size(cases));
}

// clean (members): a generic method prints the file number it is given
private static void Show<T>(string what, T value) => Console.WriteLine($"{what}: {value}");

private void Print(IndexCase c)
{
    var symptoms = c.Symptoms;
    Show("number", c.FileNumber);
    Show(nameof(symptoms), c.Version);
}

// clean (members): a generic box tells its type and not its content
private sealed class Box<T>(T content)
{
    internal T Content => content;

    public override string ToString() => $"Box of {typeof(T).Name}";
}

private void Print(CaseRecord row)
{
    Console.WriteLine(new Box<CaseRecord>(row).ToString());
}

// clean (members): a tagged record of a redacted type prints the redacted text
private sealed record Tagged<T>(string Tag, T Value);

private void Note(IndexCase c, ILogger logger)
{
    var tagged = new Tagged<IndexCase>("case", c);
    logger.LogInformation("{Tagged}", tagged);
}

// clean (types): a static field of a generic type is another one for another argument
internal static class Last<T>
{
    internal static T? Value;
}

internal static class Desk
{
    internal static void Remember(IndexCase c)
    {
        Last<string>.Value = c.Symptoms;
        Last<int>.Value = c.Version;
    }

    internal static void Print() => Console.WriteLine(Last<int>.Value);
}
