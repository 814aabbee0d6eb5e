// since 5: what the language learned last, with classified data on its way to a log.
public static class Reading
{
    extension(IndexCase c)
    {
        public string Shown => c.Symptoms;
        public string Longer(string more) => c.Symptoms + more;
        public static IndexCase Empty => new();
        public static IndexCase operator +(IndexCase a, IndexCase b) => a;
    }

    extension<T>(IEnumerable<T> items) where T : IndexCase
    {
        public string All => string.Join(',', items.Select(i => i.Symptoms));
    }
}

public sealed partial class Tally
{
    private string _text = "";
    public partial Tally(string text);
    public partial event Action<string> Raised;
    public void operator +=(string more) => _text += more;
    public void operator ++() => _text += "+";
    public override string ToString() => _text;
}

public sealed partial class Tally
{
    public partial Tally(string text) => _text = text;
    public partial event Action<string> Raised { add => value(_text); remove { } }
}

public static class AllNewest
{
    public static void Run(IndexCase c, IndexCase? maybe, List<IndexCase> cases, ILogger logger)
    {
        logger.LogInformation(c.Shown + c.Longer("x") + cases.All + IndexCase.Empty.Symptoms + (c + c).Phone);
        maybe?.Ward = c.Symptoms; maybe?.Contacts[0].Name += c.LastName; logger.LogInformation(maybe?.Ward);
        var tally = new Tally(c.Symptoms); tally += c.Phone; tally++; tally.Raised += s => logger.LogInformation(s); logger.LogInformation(tally.ToString());
        var name = nameof(List<>); TryOut parse = (text, out result) => { result = text; return true; }; parse(c.Symptoms, out var parsed); logger.LogInformation(name + parsed);
        ReadOnlySpan<char> span = c.Symptoms; logger.LogInformation(span.ToString());
    }

    private delegate bool TryOut(string text, out string result);
}
