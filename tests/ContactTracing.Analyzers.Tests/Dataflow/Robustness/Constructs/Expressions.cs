using System.Linq.Expressions;
using System.Runtime.CompilerServices;

// Every kind of expression, with classified data on its way to a log.
public sealed class AllExpressions(ILogger logger)
{
    private IndexCase? _last;
    private string[] _texts = [];

    public string this[int at, string fallback = ""] { get => _texts.ElementAtOrDefault(at) ?? fallback; set => _texts[at] = value; }

    public event EventHandler<string>? Seen;

    public void Operators(IndexCase c, IndexCase? maybe, object boxed)
    {
        var n = c.Version; n++; --n; n += 3; n <<= 1; n >>= 1; n >>>= 2; n ^= ~n; n |= -n & +n; n %= 7; n /= 3; n *= 2; n -= 1; n &= 15;
        bool b = !c.IsPositive & n > 3 | n <= 4 ^ n != 2 && n >= 1 || n == 9;
        var s = maybe?.Symptoms ?? c.LastName; s ??= "x"; s += b ? c.Phone : default; s = s![1..^1] + s[^1] + s[..] + c.Notes[^1];
        int? lifted = n; lifted += null; lifted = lifted > 3 ? lifted : null;
        var o = (object)c.Temperature; var d = o as double? ?? (double)o; dynamic late = c; late.Symptoms = "x"; string any = late.Symptoms + late["k"] + late.Call(c.Phone);
        var size = sizeof(int) + default(int) + typeof(IndexCase).Name.Length + nameof(IndexCase.Symptoms).Length;
        logger.LogInformation("{S} {D} {L} {A} {Z} {B} {O}", s, d, lifted, any, size, b, boxed is IndexCase { Symptoms: var t } ? t : boxed?.ToString());
        _ = c switch { { IsPositive: true } => s, _ when n > 3 => throw new Exception(s), _ => null };
    }

    public void Creations(IndexCase c, List<IndexCase> cases)
    {
        var a = new { c.Symptoms, Name = c.LastName, Inner = new[] { c.Phone, "x" } };
        var r = new CaseRecord(1, c.LastName, c.Result, "w") with { Ward = c.Symptoms };
        Dictionary<string, List<string>> map = new() { ["a"] = [c.Symptoms, .. c.Notes, .. from x in cases select x.Phone], ["b"] = { } };
        var nested = new IndexCase { Notes = { c.Symptoms, "b" }, Contacts = { new() { Name = c.LastName } } };
        int[,] grid = { { 1, c.Version }, { 2, 3 } }; var jagged = new string[2][] { [c.Phone], [] };
        (string, int Id) pair = (c.Symptoms, c.Id); var same = pair == ("x", 1) || (c.Phone, c.Id) != pair.Swap();
        Span<string> span = [c.Symptoms]; ReadOnlySpan<byte> utf8 = "text"u8; var raw = $$"""{"s": "{{c.Symptoms}}", "p": {{c.Phone}} }""";
        IFormattable f = $"{c.Temperature,10:F1}{c.BornOn:yyyy}"; FormattableString g = $"{c.Phone}"; var verbatim = @$"\{c.Symptoms}";
        logger.LogInformation("{@A} {R} {@M} {N} {G} {J} {P} {E}", a, r, map, nested.Notes, grid[0, 1], jagged[0][0], pair.Item1, same);
        logger.LogInformation(span[0] + utf8.Length + raw + f + g.ToString() + verbatim + span[..1].ToString());
    }

    public void Places(IndexCase c, ref string where, out string made, in string read)
    {
        made = c.Symptoms; where = read; ref var alias = ref (c.IsPositive ? ref where : ref made); alias = c.LastName; this[1] = alias; this[2, "x"] += alias;
        (c.Ward, _last) = (c.Symptoms, c); _last?.Notes.Add(c.Phone); Seen?.Invoke(this, c.Symptoms); Seen += (_, e) => logger.LogInformation(e); Seen -= OnSeen;
        int.TryParse(c.Phone, out var number); logger.LogInformation("{N} {W} {M} {T}", number, where, made, this[1]);
        ref readonly var element = ref _texts[0]; logger.LogInformation(element + Unsafe.AsRef(in read));
    }

    private void OnSeen(object? sender, string e) => logger.LogInformation(e);

    public async Task<int> Functions(IndexCase c, Store store)
    {
        Func<string, string> f = x => x + c.Symptoms; Func<IndexCase, Task<string>> g = async (IndexCase x) => { await Task.Yield(); return x.Phone; };
        var h = static int (ref int a, int b = 3, params int[] rest) => a + b + rest.Length; Action<string> log = logger.LogInformationText; log += Console.WriteLine;
        Expression<Func<IndexCase, string>> tree = x => x.Symptoms; var m = delegate (string s) { logger.LogInformation(s); }; Action empty = delegate { };
        log(f("x") + await g(c) + tree.Compile()(c)); m(c.Phone); empty(); int seed = 1; logger.LogInformation("{H}", h(ref seed));
        Func<Func<string, string>, Func<string>> curry = p => () => p(c.LastName); logger.LogInformation(curry(f)());
        var all = await Task.WhenAll(store.FindAsync(1), Task.Run(() => c)); logger.LogInformation(all[0].Symptoms + (await store.FindAsync(2)).Phone);
        return await (c.IsPositive ? Task.FromResult(1) : throw new OperationCanceledException(c.Symptoms));
    }

    public void Queries(List<IndexCase> cases, List<Contact> contacts)
    {
        var q = from IndexCase c in cases
                where c.IsPositive
                let t = c.Symptoms + c.Phone
                join k in contacts on c.Id equals k.Id
                join p in contacts on c.Id equals p.Id into grouped
                from p2 in grouped.DefaultIfEmpty()
                orderby t descending, k.Name, c.LastName ascending
                group (t, k.Name) by c.Result into g
                select new { g.Key, Texts = from x in g select x.t };
        foreach (var one in q) { logger.LogInformation("{K} {T}", one.Key, string.Join(',', one.Texts)); }
    }
}

public static class Swapping
{
    public static (string, int) Swap(this (string A, int B) pair) => (pair.A, pair.B);
    public static void LogInformationText(this ILogger logger, string text) => logger.LogInformation(text);
}
