using System.Collections.Immutable;
using System.Collections.ObjectModel;
using static ContactTracing.DataProtection.Tests.Retention.Moment;

namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>Collections of all kinds: those that can shrink do, those that cannot say so, and none is left half judged.</summary>
public sealed class InMemoryPurgeCollectionTests
{
    private static readonly DateTimeOffset Now = At("2021-04-30T00:00+02:00");

    private static readonly Trace[] Traces =
    [
        new(1, At("2021-01-01T00:00Z")), new(2, At("2021-03-01T00:00Z")), new(3, At("2021-01-15T00:00Z")), new(4, At("2021-01-01T00:00Z")),
        new(5, At("2021-04-01T00:00Z")), new(6, At("2021-01-02T00:00Z")),
    ];

    public static TheoryData<string> Shrinking { get; } = new("list", "collection", "observable", "set", "sorted set", "linked list", "dictionary");

    public static TheoryData<string> Rigid { get; } = new("array", "read-only collection", "immutable list", "values");

    [Theory]
    [MemberData(nameof(Shrinking))]
    public void Collection_LosesExactlyWhatIsDue(string kind)
    {
        var traces = Create(kind);

        var report = Purge(traces);

        Assert.Equal([2, 5], traces.Select(static t => t.Id).Order());
        Assert.Equal((6, 4), (report.Examined, report.Deleted));
    }

    [Theory]
    [MemberData(nameof(Shrinking))]
    public void Collection_WhenAnAccessorThrows_IsAsItWas(string kind)
    {
        var traces = Create(kind);

        Assert.Throws<FormatException>(() => Policies.WithoutLead.PurgeExpired(
            traces, Now, static t => t.Id == 6 ? throw new FormatException() : t.CollectedAt));
        Assert.Throws<FormatException>(() => Policies.WithoutLead.PurgeExpired(
            traces, Now, static t => t.CollectedAt, static t => t.Id == 6 ? throw new FormatException() : t.ClosedAt));
        Assert.Equal([1, 2, 3, 4, 5, 6], traces.Select(static t => t.Id).Order());
    }

    [Theory]
    [MemberData(nameof(Rigid))]
    public void Collection_ThatCannotShrink_IsRefusedBeforeAnythingIsRead(string kind)
    {
        var thrown = Assert.Throws<ArgumentException>("records", () => Policies.WithoutLead.PurgeExpired(
            Create(kind), Now, DateTimeOffset (_) => throw new InvalidOperationException("An anchor was read.")));

        Assert.Contains("nothing was deleted", thrown.Message, StringComparison.Ordinal);
    }

    // Two traces that are equal to the collection, of which one is due: it must be that one that goes.
    [Fact]
    public void Collection_WithEqualElements_LosesTheRightOne()
    {
        var traces = new Collection<SameForAll> { new(At("2021-04-01T00:00Z")), new(At("2021-01-01T00:00Z")) };

        Policies.WithoutLead.PurgeExpired(traces, Now, static t => t.CollectedAt);

        Assert.Equal(At("2021-04-01T00:00Z"), Assert.Single(traces).CollectedAt);
    }

    [Fact]
    public void Set_WhoseElementsChangedTheirHashCode_IsNotReportedAsPurged()
    {
        var mutable = new Mutable { Id = 1 };
        var set = new HashSet<Mutable> { mutable, new() { Id = 2 } };
        mutable.Id = 3;

        var thrown = Assert.Throws<InvalidOperationException>(() => Policies.WithoutLead.PurgeExpired(set, Now, static _ => At("2021-01-01T00:00Z")));

        Assert.Contains("1 records", thrown.Message, StringComparison.Ordinal);
        Assert.Same(mutable, Assert.Single(set));
    }

    [Fact]
    public void List_ThatAnAccessorChanges_IsRefusedByTheList()
    {
        List<Trace> traces = [.. Traces];

        Assert.Throws<InvalidOperationException>(() => Policies.WithoutLead.PurgeExpired(traces, Now, t =>
        {
            traces.Add(t);
            return t.CollectedAt;
        }));
        Assert.Equal(Traces.Length + 1, traces.Count);
    }

    private static PurgeReport Purge(ICollection<Trace> traces) => Policies.WithoutLead.PurgeExpired(traces, Now, static t => t.CollectedAt);

    private static ICollection<Trace> Create(string kind) => kind switch
    {
        "list" => new List<Trace>(Traces),
        "collection" => new Collection<Trace>([.. Traces]),
        "observable" => new ObservableCollection<Trace>(Traces),
        "set" => new HashSet<Trace>(Traces),
        "sorted set" => new SortedSet<Trace>(Traces, Comparer<Trace>.Create(static (x, y) => x.Id.CompareTo(y.Id))),
        "linked list" => new LinkedList<Trace>(Traces),
        "dictionary" => new Traced(Traces),
        "array" => Traces,
        "read-only collection" => new ReadOnlyCollection<Trace>(Traces),
        "immutable list" => ImmutableList.Create(Traces),
        _ => Traces.ToDictionary(static t => t.Id).Values,
    };

    private sealed class Traced : KeyedCollection<int, Trace>
    {
        public Traced(IEnumerable<Trace> traces)
        {
            foreach (var trace in traces)
            {
                Add(trace);
            }
        }

        protected override int GetKeyForItem(Trace item) => item.Id;
    }

    private sealed class SameForAll(DateTimeOffset collectedAt)
    {
        public DateTimeOffset CollectedAt { get; } = collectedAt;

        public override bool Equals(object? obj) => obj is SameForAll;

        public override int GetHashCode() => 0;
    }

    private sealed class Mutable
    {
        public int Id { get; set; }

        public override bool Equals(object? obj) => obj is Mutable other && other.Id == Id;

        public override int GetHashCode() => Id;
    }
}
