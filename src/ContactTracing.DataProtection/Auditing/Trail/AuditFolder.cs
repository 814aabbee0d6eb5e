#if NET
using System.Text;

namespace ContactTracing.DataProtection;

/// <summary>The folder of an audit trail: its owner's alone, with one writer at a time.</summary>
internal sealed class AuditFolder(string path)
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>How the names of a folder are brought to the disk; a test lets it fail.</summary>
    public Action<string> FlushNames { get; init; } = DirectoryFlush.ToDisk;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <exception cref="AuditException">It is a link or a file, or others than its owner have rights in it.</exception>
    public void CreateOrVerify()
    {
        var folder = new DirectoryInfo(Path);
        if (StoreFolder.KindOf(folder) == EntryKind.Missing)
        {
            _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(Path) : Directory.CreateDirectory(Path, Owner | UnixFileMode.UserExecute);
            folder.Refresh();
        }

        if (StoreFolder.KindOf(folder) != EntryKind.Directory)
        {
            throw new AuditException($"'{Path}' is a link or a file, not a folder. Name the folder itself: a link could be pointed elsewhere.");
        }

        if (!OperatingSystem.IsWindows() && (folder.UnixFileMode & ~(Owner | UnixFileMode.UserExecute)) != 0)
        {
            throw new AuditException($"Others than the owner have rights in the folder '{Path}' of the audit trail. Give it the mode 0700.");
        }
    }

    /// <exception cref="AuditException">Another store writes to the folder.</exception>
    public FileStream Lock()
    {
        try
        {
            return Open(AuditFileName.Lock, FileMode.OpenOrCreate, FileShare.None);
        }
        catch (IOException failure) when (StoreLock.IsInUse(failure))
        {
            throw new AuditException($"Another store writes to the audit trail in '{Path}'. A trail has one writer: give each process a folder of its own.", failure);
        }
    }

    /// <summary>Opens a file for writing; readers may look on. A link in its place is refused.</summary>
    public FileStream Open(string name, FileMode mode, FileShare share = FileShare.Read)
    {
        if (StoreFolder.KindOf(new FileInfo(PathOf(name))) is EntryKind.Link or EntryKind.Directory)
        {
            throw new AuditException($"A link or a folder stands in the place of '{PathOf(name)}'. Somebody has put it there: look why.");
        }

        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open)
        {
            options.UnixCreateMode = Owner;
        }

        return new FileStream(PathOf(name), options);
    }

    /// <summary>The files of the trail, in order.</summary>
    public IReadOnlyList<AuditFileName> Files() =>
        [.. Directory.EnumerateFiles(Path, AuditFileName.Pattern).Select(file => AuditFileName.Parse(System.IO.Path.GetFileName(file))).OfType<AuditFileName>().Order()];

    /// <summary>Files that look like some of the trail and are none: copies, and names that were changed.</summary>
    public IReadOnlyList<string> Strangers() =>
        [.. Directory.EnumerateFiles(Path, AuditFileName.Pattern).Select(file => System.IO.Path.GetFileName(file)).Where(name => AuditFileName.Parse(name) is null).Order(StringComparer.Ordinal)];

    /// <summary>Creates a file with its content; it is seen whole or not at all.</summary>
    public void Create(string name, ReadOnlySpan<byte> content)
    {
        using (var part = Open(AuditFileName.Part, FileMode.Create))
        {
            part.Write(content);
            part.Flush(flushToDisk: true);
        }

        File.Move(PathOf(AuditFileName.Part), PathOf(name), overwrite: false);
        Flush();
    }

    /// <summary>Whether a file has exactly this content. A link in its place has not.</summary>
    public bool Holds(string name, ReadOnlySpan<byte> content)
    {
        var file = new FileInfo(PathOf(name));
        return StoreFolder.KindOf(file) == EntryKind.File && file.Length == content.Length && content.SequenceEqual(File.ReadAllBytes(file.FullName));
    }

    /// <summary>Brings the names of the folder to the disk.</summary>
    public void Flush() => FlushNames(Path);

    /// <summary>The head that was last written; null when it is missing or damaged.</summary>
    public AuditHead? ReadHead()
    {
        var file = new FileInfo(PathOf(AuditFileName.Head));
        if (StoreFolder.KindOf(file) != EntryKind.File || file.Length is 0 or > 200)
        {
            return null;
        }

        var words = Encoding.ASCII.GetString(File.ReadAllBytes(file.FullName)).TrimEnd('\n').Split(' ');
        try
        {
            return words is [var line, var digest] ? new AuditHead(long.Parse(line, System.Globalization.CultureInfo.InvariantCulture), digest) : null;
        }
        catch (Exception failure) when (failure is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }
}
#endif
