namespace ContactTracing.Analyzers.Dataflow.Lattice;

/// <summary>
/// A sparse array of which every version stays as it is: a changed one shares with the one that it came from all but the way to the
/// entry. Two of one origin are merged and compared only where they differ, which is what a method of thousands of branches needs.
/// </summary>
/// <remarks>
/// A tree of eight ways: nodes of height zero hold entries, others hold nodes. A node without entries is null, so that an entry that comes
/// and goes leaves nothing behind.
/// </remarks>
/// <typeparam name="T">What an entry is; null for none.</typeparam>
internal readonly struct PersistentArray<T>
    where T : class
{
    private const int Bits = 3;
    private const int Width = 1 << Bits;

    private readonly object?[]? _root;
    private readonly int _height;

    private PersistentArray(object?[]? root, int height) => (_root, _height) = (root, height);

    public T? this[int index]
    {
        get
        {
            if (index >> Bits * (_height + 1) != 0)
            {
                return null;
            }

            var node = _root;
            for (var height = _height; height > 0; height--)
            {
                node = (object?[]?)node?[SlotOf(index, height)];
            }

            return (T?)node?[SlotOf(index, 0)];
        }
    }

    /// <summary>The entries that there are, with their places, in order.</summary>
    public IEnumerable<(int Index, T Entry)> Entries => EntriesOf(_root, _height, 0);

    /// <summary>Whether both are one version.</summary>
    public bool IsSameVersion(in PersistentArray<T> other) => ReferenceEquals(_root, other._root);

    public PersistentArray<T> Set(int index, T? entry)
    {
        if (ReferenceEquals(this[index], entry))
        {
            return this;
        }

        var (root, height) = (_root, _height);
        for (; index >> Bits * (height + 1) != 0; height++)
        {
            root = Above(root);
        }

        return new(Set(root, height, index, entry), height);
    }

    /// <summary>For each entry in which they differ, the one that <paramref name="merge"/> makes of both; null where there was none.</summary>
    public PersistentArray<T> Merge(PersistentArray<T> other, Func<int, T?, T?, T?> merge)
    {
        var (mine, theirs, height) = AtOneHeight(this, other);
        return new(Merge(mine, theirs, height, 0, merge), height);
    }

    /// <summary>Whether <paramref name="same"/> says so of each two entries that are not one object.</summary>
    public bool IsSame(PersistentArray<T> other, Func<T?, T?, bool> same)
    {
        var (mine, theirs, height) = AtOneHeight(this, other);
        return IsSame(mine, theirs, height, same);
    }

    private static int SlotOf(int index, int height) => (index >> Bits * height) & (Width - 1);

    private static object?[]? Above(object?[]? root)
    {
        if (root is null)
        {
            return null;
        }

        var above = new object?[Width];
        above[0] = root;
        return above;
    }

    private static (object?[]? Mine, object?[]? Theirs, int Height) AtOneHeight(PersistentArray<T> mine, PersistentArray<T> theirs)
    {
        var (left, right) = (mine._root, theirs._root);
        for (var height = mine._height; height < theirs._height; height++)
        {
            left = Above(left);
        }

        for (var height = theirs._height; height < mine._height; height++)
        {
            right = Above(right);
        }

        return (left, right, Math.Max(mine._height, theirs._height));
    }

    private static object?[]? Set(object?[]? node, int height, int index, T? entry)
    {
        var slot = SlotOf(index, height);
        return With(node, slot, height == 0 ? entry : Set((object?[]?)node?[slot], height - 1, index, entry));
    }

    private static object?[]? With(object?[]? node, int slot, object? changed)
    {
        var copy = node is null ? new object?[Width] : (object?[])node.Clone();
        copy[slot] = changed;
        return changed is null && Array.TrueForAll(copy, static s => s is null) ? null : copy;
    }

    private static object?[]? Merge(object?[]? mine, object?[]? theirs, int height, int start, Func<int, T?, T?, T?> merge)
    {
        var merged = mine;
        for (var slot = 0; slot < Width && !ReferenceEquals(mine, theirs); slot++)
        {
            var (left, right) = (mine?[slot], theirs?[slot]);
            if (ReferenceEquals(left, right))
            {
                continue;
            }

            var index = start + (slot << Bits * height);
            object? both = height == 0 ? merge(index, (T?)left, (T?)right) : Merge((object?[]?)left, (object?[]?)right, height - 1, index, merge);
            merged = ReferenceEquals(both, left) ? merged : With(merged, slot, both);
        }

        return merged;
    }

    private static bool IsSame(object?[]? mine, object?[]? theirs, int height, Func<T?, T?, bool> same)
    {
        for (var slot = 0; slot < Width && !ReferenceEquals(mine, theirs); slot++)
        {
            var (left, right) = (mine?[slot], theirs?[slot]);
            if (!ReferenceEquals(left, right)
                && !(height == 0 ? same((T?)left, (T?)right) : IsSame((object?[]?)left, (object?[]?)right, height - 1, same)))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(int Index, T Entry)> EntriesOf(object?[]? node, int height, int start)
    {
        for (var slot = 0; slot < Width && node is not null; slot++)
        {
            var index = start + (slot << Bits * height);
            if (height == 0 && node[slot] is T entry)
            {
                yield return (index, entry);
            }

            foreach (var below in height > 0 ? EntriesOf((object?[]?)node[slot], height - 1, index) : [])
            {
                yield return below;
            }
        }
    }
}
