#if NET
namespace ContactTracing.DataProtection;

/// <summary>What lies in the folder of a store, read while nobody changes it.</summary>
internal sealed class FolderContent
{
    private readonly Dictionary<Guid, EntryKind> data = [];
    private readonly Dictionary<Guid, EntryKind> sidecars = [];

    private FolderContent()
    {
    }

    /// <summary>The files, in the order of their numbers, which is none; without those whose deletion is decided.</summary>
    public IReadOnlyList<HeldFile> Held { get; private set; } = [];

    /// <summary>Names of files that are being written, or were when a process died.</summary>
    public List<string> Parts { get; } = [];

    public List<Tombstone> Tombstones { get; } = [];

    /// <summary>Sidecars whose data was never shown, or is gone.</summary>
    public IReadOnlyList<Guid> SidecarsAlone { get; private set; } = [];

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
        else if (kind == EntryKind.File && StoreFileName.OfPart(name) is not null)
        {
            Parts.Add(name);
        }
        else if (kind == EntryKind.File && Tombstone.Parse(name) is { } mark)
        {
            Tombstones.Add(mark);
        }
        else
        {
            Strangers++;
        }
    }

    private void Pair(StoreFolder folder)
    {
        var decided = Tombstones.Select(mark => mark.Id).ToHashSet();
        Held = [.. data.Keys.Where(id => !decided.Contains(id) && IsHeld(id)).Order().Select(id => HeldFile.Of(folder, id))];
        SidecarsAlone = [.. sidecars.Where(s => s.Value == EntryKind.File && !data.ContainsKey(s.Key) && !decided.Contains(s.Key)).Select(s => s.Key)];
        Strangers += data.Keys.Count(id => !IsHeld(id)) + sidecars.Count(s => s.Value != EntryKind.File);
    }

    // A link or folder in the place of a file that a sidecar describes is that file, to be deleted in its time; alone it is nobody's.
    private bool IsHeld(Guid id) => data[id] == EntryKind.File || sidecars.GetValueOrDefault(id) == EntryKind.File;
}
#endif
