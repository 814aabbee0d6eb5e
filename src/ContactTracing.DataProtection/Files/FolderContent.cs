#if NET
namespace ContactTracing.DataProtection;

/// <summary>What lies in the folder of a store, read while nobody changes it.</summary>
internal sealed class FolderContent
{
    private readonly Dictionary<Guid, EntryKind> data = [];
    private readonly Dictionary<Guid, EntryKind> sidecars = [];
    private readonly Dictionary<Guid, EntryKind> holds = [];
    private readonly List<PartFile> parts = [];

    private FolderContent()
    {
    }

    /// <summary>The files, in the order of their numbers, which is none; without those whose deletion is decided.</summary>
    public IReadOnlyList<HeldFile> Held { get; private set; } = [];

    /// <summary>Files that are being written and temporary ones, or that were when a process died; without those whose deletion is decided.</summary>
    public IReadOnlyList<PartFile> Parts { get; private set; } = [];

    /// <summary>Names of sidecars and holds that were being written when a process died.</summary>
    public List<string> Unfinished { get; } = [];

    public List<Tombstone> Tombstones { get; } = [];

    /// <summary>Names of sidecars and holds whose data was never shown, or is gone.</summary>
    public IReadOnlyList<string> Alone { get; private set; } = [];

    /// <summary>What the store did not put there: other names; links and folders in the place of its files. It is left alone.</summary>
    public int Strangers { get; private set; }

    public static FolderContent Read(StoreFolder folder)
    {
        var content = new FolderContent();
        foreach (var entry in folder.Entries())
        {
            content.Add(entry.Name, StoreFolder.KindOf(entry));
        }

        content.Pair(folder);
        return content;
    }

    /// <summary>The names under which the data of a file may lie: whole, or being written.</summary>
    public IEnumerable<string> NamesOfData(Guid id) => parts.Where(part => part.Id == id).Select(part => part.Name).Prepend(StoreFileName.Data(id));

    private void Add(string name, EntryKind kind)
    {
        if (name == StoreFileName.Lock || kind == EntryKind.Missing)
        {
            return;
        }

        if (StoreFileName.OfData(name) is { } file)
        {
            data[file] = kind;
        }
        else if (StoreFileName.OfSidecar(name) is { } described)
        {
            sidecars[described] = kind;
        }
        else if (StoreFileName.OfHold(name) is { } blocked)
        {
            holds[blocked] = kind;
        }
        else if (kind != EntryKind.File || !AddPassing(name))
        {
            Strangers++;
        }
    }

    // What is there for a moment only.
    private bool AddPassing(string name)
    {
        if (PartFile.Parse(name) is { } part)
        {
            parts.Add(part);
        }
        else if (StoreFileName.IsUnfinished(name))
        {
            Unfinished.Add(name);
        }
        else if (Tombstone.Parse(name) is { } mark)
        {
            Tombstones.Add(mark);
        }
        else
        {
            return false;
        }

        return true;
    }

    private void Pair(StoreFolder folder)
    {
        var decided = Tombstones.Select(mark => mark.Id).ToHashSet();
        Held = [.. data.Keys.Where(id => !decided.Contains(id) && IsHeld(id)).Order().Select(id => HeldFile.Of(folder, id))];
        Parts = [.. parts.Where(part => !decided.Contains(part.Id))];
        Alone = [.. AloneOf(sidecars).Select(StoreFileName.Sidecar), .. AloneOf(holds).Select(StoreFileName.Hold)];
        Strangers += data.Keys.Count(id => !IsHeld(id)) + sidecars.Values.Concat(holds.Values).Count(kind => kind != EntryKind.File);

        IEnumerable<Guid> AloneOf(Dictionary<Guid, EntryKind> beside) =>
            beside.Where(entry => entry.Value == EntryKind.File && !data.ContainsKey(entry.Key) && !decided.Contains(entry.Key)).Select(entry => entry.Key);
    }

    // A link or folder in the place of a file that a sidecar describes is that file, to be deleted in its time; alone it is nobody's.
    private bool IsHeld(Guid id) => data[id] == EntryKind.File || sidecars.GetValueOrDefault(id) == EntryKind.File;
}
#endif
