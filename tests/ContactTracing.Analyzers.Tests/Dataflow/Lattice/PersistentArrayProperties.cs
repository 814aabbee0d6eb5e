using ContactTracing.Analyzers.Dataflow.Lattice;
using FsCheck.Xunit;

namespace ContactTracing.Analyzers.Tests.Dataflow.Lattice;

/// <summary>Against a dictionary, with places far enough apart for a tree of several levels.</summary>
[Properties(MaxTest = 500)]
public sealed class PersistentArrayProperties
{
    [Property]
    public bool Entries_AreWhatWasSetLast(ushort[] steps)
    {
        var (array, model) = Built(default, [], steps);
        return array.Entries.SequenceEqual(model.OrderBy(static p => p.Key).Select(static p => (p.Key, p.Value)))
            && steps.All(s => array[Place(s)] == model.GetValueOrDefault(Place(s)));
    }

    [Property]
    public bool Set_LeavesTheVersionThatItCameFrom(ushort[] steps, ushort[] more)
    {
        var (array, model) = Built(default, [], steps);
        Built(array, model, more);
        return array.Entries.SequenceEqual(model.OrderBy(static p => p.Key).Select(static p => (p.Key, p.Value)));
    }

    [Property]
    public bool Merge_AsksForThoseThatDiffer_AndOnlyThose(ushort[] steps, ushort[] left, ushort[] right)
    {
        var (origin, model) = Built(default, [], steps);
        var (mine, myModel) = Built(origin, model, left);
        var (theirs, theirModel) = Built(origin, model, right);
        var asked = new HashSet<int>();
        var merged = mine.Merge(theirs, (place, a, b) =>
        {
            asked.Add(place);
            return a is null || b is null ? null : a + b;
        });
        return Enumerable.Range(0, 8 * 4096).Where(p => Differ(p)).ToHashSet().SetEquals(asked)
            && asked.All(p => merged[p] == (myModel.GetValueOrDefault(p) is { } a && theirModel.GetValueOrDefault(p) is { } b ? a + b : null))
            && mine.Entries.Where(e => !asked.Contains(e.Index)).All(e => merged[e.Index] == e.Entry);

        bool Differ(int place) => !ReferenceEquals(mine[place], theirs[place]);
    }

    [Property]
    public bool IsSame_WhenEntriesAre(ushort[] steps, ushort[] more)
    {
        var (mine, model) = Built(default, [], steps);
        var (theirs, theirModel) = Built(mine, model, more);
        return mine.IsSame(theirs, Equals) == model.OrderBy(static p => p.Key).SequenceEqual(theirModel.OrderBy(static p => p.Key));
    }

    [Property]
    public bool WhatComesAndGoes_LeavesNothing(ushort[] steps)
    {
        var array = steps.Aggregate(default(PersistentArray<string>), static (a, s) => a.Set(Place(s), "x"));
        array = steps.Aggregate(array, static (a, s) => a.Set(Place(s), null));
        return array.IsSameVersion(default) && !array.Entries.Any();
    }

    // Each text is an object of its own, as values of a body are.
    private static (PersistentArray<string> Array, Dictionary<int, string> Model) Built(PersistentArray<string> array, Dictionary<int, string> start, ushort[] steps)
    {
        var model = new Dictionary<int, string>(start);
        foreach (var step in steps)
        {
            var entry = step % 3 == 0 ? null : new string((char)('a' + step % 7), 1);
            array = array.Set(Place(step), entry);
            model.Remove(Place(step));
            if (entry is not null)
            {
                model.Add(Place(step), entry);
            }
        }

        return (array, model);
    }

    private static int Place(ushort step) => step % 5 == 0 ? step % 8 : step % (8 * 4096);
}
