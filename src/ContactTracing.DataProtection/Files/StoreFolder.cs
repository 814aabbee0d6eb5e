#if NET
namespace ContactTracing.DataProtection;

/// <summary>The folder of a store, and what may be done in it: never through a link, never readable to others.</summary>
internal sealed class StoreFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOfFolder = Owner | UnixFileMode.UserExecute;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly Action<string> bringNamesToDisk;

    /// <param name="path">The folder.</param>
    /// <param name="bringNamesToDisk">Brings the names of a folder to the disk; null for what the system has for it.</param>
    public StoreFolder(string path, Action<string>? bringNamesToDisk = null)
    {
        Path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        this.bringNamesToDisk = bringNamesToDisk ?? DirectoryFlush.ToDisk;
    }

    public string Path { get; }

    /// <summary>Creates the folder and those above it, on the disk when this returns: a store that is gone after a power cut has lost its files.</summary>
    public void CreateIfMissing()
    {
        var missing = new Stack<string>();
        for (var path = Path; path is not null && !Directory.Exists(path); path = System.IO.Path.GetDirectoryName(path))
        {
            missing.Push(path);
        }

        if (missing.Count == 0)
        {
            return;
        }

        Create();
        foreach (var created in missing)
        {
            bringNamesToDisk(System.IO.Path.GetDirectoryName(created)!);
        }
    }

    private void Create()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
        }
        else
        {
            Directory.CreateDirectory(Path, OwnerOfFolder);
        }
    }

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="TransferFileException">It is a link or a file, or others than its owner have rights in it.</exception>
    public void Verify()
    {
        var folder = new DirectoryInfo(Path);
        var kind = KindOf(folder);
        if (kind == EntryKind.Missing)
        {
            throw new DirectoryNotFoundException($"The folder '{Path}' of transfer files does not exist.");
        }

        if (kind != EntryKind.Directory)
        {
            throw new TransferFileException($"'{Path}' is a link or a file, not a folder. Name the folder itself: a link could be pointed elsewhere.");
        }

        if (!OperatingSystem.IsWindows() && (folder.UnixFileMode & Others) != 0)
        {
            throw new TransferFileException($"Others than the owner have rights in the folder '{Path}' (S11). Give it to transfer files alone, with the mode 0700.");
        }
    }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public EntryKind KindOf(string name) => KindOf(new FileInfo(PathOf(name)));

    public IEnumerable<FileSystemInfo> Entries() => new DirectoryInfo(Path).EnumerateFileSystemInfos("*", Everything);

    /// <summary>A file that does not exist yet, its owner's alone from its first byte, and locked while it is open.</summary>
    public FileStream CreateNew(string name) => Open(name, FileMode.CreateNew);

    /// <summary>A file that is there, or is created where that is said, locked while it is open.</summary>
    public FileStream Lock(string name, bool create) => Open(name, create ? FileMode.OpenOrCreate : FileMode.Open);

    // A rename replaces what stands there, a link too, and is never seen half done.
    public void Rename(string from, string to) => File.Move(PathOf(from), PathOf(to), overwrite: true);

    /// <summary>Takes a name away, of a link too; what the link points to stays. Nothing happens when there is none.</summary>
    public void Delete(string name) => File.Delete(PathOf(name));

    /// <summary>The same, where it is enough to hear whether the name is gone.</summary>
    public bool TryDelete(string name)
    {
        try
        {
            Delete(name);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Waits until the names of the folder are on the disk.</summary>
    public void Flush() => bringNamesToDisk(Path);

    public static EntryKind KindOf(FileSystemInfo entry)
    {
        const FileAttributes Absent = (FileAttributes)(-1);
        return entry.Attributes switch
        {
            Absent => EntryKind.Missing,
            var a when a.HasFlag(FileAttributes.ReparsePoint) => EntryKind.Link,
            var a when a.HasFlag(FileAttributes.Directory) => EntryKind.Directory,
            _ => EntryKind.File,
        };
    }

    private FileStream Open(string name, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open)
        {
            options.UnixCreateMode = Owner;
        }

        return new FileStream(PathOf(name), options);
    }
}
#endif
