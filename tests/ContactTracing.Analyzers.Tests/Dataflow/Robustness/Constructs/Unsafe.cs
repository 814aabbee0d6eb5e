using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Pointers, buffers and what lives on the stack, with classified data on its way to a log.
public unsafe struct Buffer
{
    public fixed char Letters[16];
    public int* Number;
    public delegate*<string, void> Show;
    public delegate* unmanaged[Cdecl]<int, int> Native;
}

public ref struct Window<T>(Span<T> items)
{
    public Span<char> Letters = [];
    public int Size = items.Length;
    public ref int Here;
    public readonly int Count => 1;
    public void Dispose() => Here = ref Unsafe.NullRef<int>();
}

[InlineArray(4)]
public struct Four { private string _first; }

public static unsafe class AllUnsafe
{
    [ThreadStatic] private static string? s_last;

    [DllImport("native", CharSet = CharSet.Unicode)] private static extern int Send(char* text, [MarshalAs(UnmanagedType.LPWStr)] string other);

    public static void Run(IndexCase c, ILogger logger, void* raw)
    {
        fixed (char* p = c.Symptoms, q = &c.Phone.GetPinnableReference())
        {
            var copy = new string(p, 0, 3) + *q + p[1] + *(p + 2) + (p - q) + (long)p;
            logger.LogInformation(copy); Send(p, c.LastName);
            char* p2 = p; char** pp = &p2; **pp = 'x';
        }

        double t = c.Temperature; double* pt = &t; *pt += 1; pt++; logger.LogInformation("{T}", *--pt + (pt == raw ? 1 : 0));
        char* letters = stackalloc char[8]; letters[0] = c.Symptoms[0]; Span<int> numbers = stackalloc[] { 1, 2, c.Version }; ReadOnlySpan<char> none = stackalloc char[0];
        logger.LogInformation(new string(letters) + numbers[0] + none.ToString());
        Buffer buffer = default; Buffer* pb = &buffer; pb->Letters[0] = c.Phone[0]; buffer.Number = (int*)raw; buffer.Show = &Show; buffer.Show(c.Symptoms); (*pb).Show(c.Phone);
        logger.LogInformation("{L} {S}", buffer.Letters[0], sizeof(Buffer) + sizeof(Four*));
        Four four = default; four[0] = c.Symptoms; four[1] = "x"; foreach (var one in four) { logger.LogInformation(one); } logger.LogInformation(four[..2][0]);
        var window = new Window<string>(default) { Letters = [c.Phone[0]] }; using (window) { logger.LogInformation(window.Letters.ToString()); }
        ref var symptom = ref CollectionsMarshal.GetValueRefOrAddDefault(new Dictionary<int, string> { [1] = c.Symptoms }, 1, out var there); logger.LogInformation(symptom + there);
        scoped ref readonly var kept = ref Pick(ref symptom, ref s_last); logger.LogInformation(kept); var typed = __makeref(c); logger.LogInformation(__refvalue(typed, IndexCase).Symptoms + __reftype(typed));
    }

    private static ref string? Pick(ref string? a, ref string? b) { if (a is null) { return ref b; } return ref a; }

    private static void Show(string text) => Console.WriteLine(text);

    private static int Variable(__arglist) => new ArgIterator(__arglist).GetRemainingCount();

    public static void Vary(IndexCase c) => Console.WriteLine(Variable(__arglist(c.Symptoms, 1)));
}
