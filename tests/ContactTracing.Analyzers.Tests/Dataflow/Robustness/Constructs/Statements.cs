// Every kind of statement, with classified data on its way to a log.
public sealed class AllStatements(ILogger logger, Store store)
{
    private readonly object _gate = new();

    public void Jumps(IndexCase c, int mode)
    {
        var text = "";
        ;
    again:
        switch (mode)
        {
            case 0:
                text = c.Symptoms;
                goto case 2;
            case 1 when c.IsPositive:
                goto default;
            case 2:
            case > 7 and < 9:
                mode = 3;
                goto again;
            default:
                break;
        }

        logger.LogInformation(text);
    }

    public void Loops(List<IndexCase> cases, string[] wards, (string A, string B)[] pairs)
    {
        for (int i = 0, j = cases.Count; i < j; i++, j--)
        {
            if (i == 3) { continue; }
            logger.LogInformation(cases[i].Phone);
        }

        var kept = "";
        do { kept += cases[0].Symptoms; } while (kept.Length < 3);
        while (true) { if (kept.Length > 100) { break; } kept += kept; }
        foreach (var (a, b) in pairs) { kept += a + b; }
        foreach (ref readonly var ward in wards.AsSpan()) { kept += ward; }
        foreach (var letter in kept) { logger.LogInformation("{L}", letter); }
        for (; ; ) { break; }
        logger.LogInformation(kept);
    }

    public async Task Resources(IndexCase c, CancellationToken token)
    {
        using var writer = new StringWriter();
        using (var inner = new StringWriter(new StringBuilder(c.Symptoms))) { logger.LogInformation(inner.ToString()); }
        using (writer) { writer.Write(c.LastName); }
        await using var stream = new MemoryStream();
        await using (stream.ConfigureAwait(false)) { await stream.WriteAsync(Encoding.UTF8.GetBytes(c.Phone), token); }
        lock (_gate) { logger.LogInformation(writer.ToString()); }
        lock (new System.Threading.Lock()) { logger.LogInformation(Encoding.UTF8.GetString(stream.ToArray())); }
        await foreach (var one in store.StreamAsync().WithCancellation(token)) { logger.LogInformation(one.Symptoms); }
    }

    public int Failures(IndexCase c)
    {
        string? seen = null;
        try
        {
            try { throw new InvalidOperationException(c.Symptoms); }
            catch (ArgumentException) { throw; }
            catch (InvalidOperationException e) when (e.Message.Length > 0 && (seen = e.Message) is not null) { logger.LogError(e, "{Seen}", seen); }
            catch (Exception e) when (e is IOException { Message: var m }) { logger.LogError(m); }
            catch { return 1; }
            finally { seen += c.LastName; }
        }
        finally { logger.LogInformation(seen); }
        return checked((int)c.Temperature) + unchecked((short)c.Version);
    }

    public void Blocks(IndexCase c)
    {
        checked { var n = c.Version + 1; logger.LogInformation("{N}", n); }
        unchecked { var t = (byte)c.Temperature; logger.LogInformation("{T}", t); }
        const string Fixed = "fixed";
        { var (x, (y, _)) = (c.Symptoms, (c.Id, Fixed)); (x, var z) = (Fixed, x); logger.LogInformation("{Z} {Y} {X}", z, y, x); }
        string Local(in string value, params ReadOnlySpan<int> more) => value + more.Length;
        static string Twice(string s) { return Inner(s) + s; static string Inner(string s) => s.Length > 5 ? s : Twice(s + s); }
        logger.LogInformation(Local(c.Symptoms, 1, 2) + Twice(c.Phone));
#pragma warning disable CS0164
    unused:
        logger.LogInformation(nameof(c.Symptoms));
    }

    public IEnumerable<string> Iterator(IndexCase? c)
    {
        if (c is null) { yield break; }
        try { yield return c.Symptoms; } finally { logger.LogInformation(c.Phone); }
    }

    public async IAsyncEnumerable<string> Stream([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token = default)
    {
        await foreach (var c in store.StreamAsync().WithCancellation(token)) { yield return c.Symptoms; }
    }

    public async Task Consume() { await foreach (var s in Stream()) { foreach (var t in Iterator(store.Find(1))) { logger.LogInformation(s + t); } } }
}
