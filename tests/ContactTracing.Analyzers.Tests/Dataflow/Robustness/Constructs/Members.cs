using System.Diagnostics.CodeAnalysis;

// Every kind of member and type declaration, with classified data on its way to a log.
[assembly: CLSCompliant(false)]

public delegate TOut Reader<in TIn, out TOut>(TIn value) where TIn : class?;

public enum Level : byte { None, High = None + 2, All = ~0 & 255 }

public interface IShape<TSelf> where TSelf : IShape<TSelf>
{
    static abstract TSelf operator +(TSelf a, TSelf b);
    static virtual string Name => "n";
    static abstract implicit operator string(TSelf a);
    string Text { get; init; }
    string Both() => Text + Hidden();
    private string Hidden() => TSelf.Name;
}

public readonly record struct Shape(string Text) : IShape<Shape>
{
    public static Shape operator +(Shape a, Shape b) => new(a.Text + b.Text);
    public static implicit operator string(Shape a) => a.Text;
    public static explicit operator Shape(string s) => new(s);
    public static Shape operator checked -(Shape a) => a;
    public static Shape operator -(Shape a) => a;
    public static bool operator true(Shape a) => a.Text.Length > 0;
    public static bool operator false(Shape a) => !(a ? true : false);
    public static Shape operator &(Shape a, Shape b) => a;
    public static Shape operator ++(Shape a) => a;
    public static Shape operator >>>(Shape a, int by) => a;
    public void Deconstruct(out string text, out int length) => (text, length) = (Text, Text.Length);
}

public abstract partial class AllMembers : IDisposable
{
    private static readonly string s_none = Compute();
    protected internal volatile int Version;
    public required string Label { get; init; }
    public string Lazy { get => field ??= "x"; set => field = value.Trim(); }
    public partial string Part { get; set; }
    public partial string this[int at] { get; }
    public abstract string Kind { get; protected set; }
    private event Action<string>? Raised { add => _raised += value; remove => _raised -= value; }
    private Action<string>? _raised;
    static AllMembers() => Console.WriteLine(s_none);
    [SetsRequiredMembers] protected AllMembers(IndexCase c) : this(c.Symptoms, c) => Lazy = c.Phone;
    [SetsRequiredMembers] private AllMembers(string text, IndexCase c) { Label = text; _raised = Console.WriteLine; Part = c.LastName; }
    ~AllMembers() => Console.WriteLine(Label);
    public partial void Log(ILogger logger);
    public virtual void Dispose() { Raised += Console.WriteLine; _raised?.DynamicInvoke(1); _raised?.Invoke(Lazy + Part + this[1]); GC.SuppressFinalize(this); }
    private static string Compute([System.Runtime.CompilerServices.CallerMemberName] string name = "") => name;

    [method: SetsRequiredMembers]
    public class Nested<T>(T item, ILogger logger) : AllMembers(new IndexCase()) where T : IndexCase, new()
    {
        public override string Kind { get; protected set; } = item.Symptoms;
        public void Show() => logger.LogInformation(item.Phone + Kind + new T().Symptoms);
    }
}

public abstract partial class AllMembers
{
    private string _part = "";
    public partial string Part { get => _part; set => _part = value; }
    public partial string this[int at] { get => _part + at; }
    public partial void Log(ILogger logger) => logger.LogInformation(Label + Lazy + Part + this[0] + Kind);
}

file static class Uses
{
    public static T Sum<T>(T a, T b) where T : IShape<T> => a + b;
    public static void Run(IndexCase c, ILogger logger)
    {
        Shape s = (Shape)c.Symptoms, u = new(c.Phone); s++; string text = Sum(s, u) + s + -u + (u >>> 1); var (t, n) = s; if (s && u) { logger.LogInformation(text + t + n + ((IShape<Shape>)s).Both()); }
        Reader<IndexCase, object> read = x => x.Symptoms; logger.LogInformation("{R} {L}", read(c), (Level)c.Result | Level.High);
        new AllMembers.Nested<IndexCase>(c, logger) { Label = c.Phone, Lazy = c.Symptoms }.Show();
        using var logging = new AllMembers.Nested<IndexCase>(c, logger) { Label = c.Symptoms }; logging.Log(logger);
    }
}
