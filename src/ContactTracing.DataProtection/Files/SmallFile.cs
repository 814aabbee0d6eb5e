#if NET
namespace ContactTracing.DataProtection;

/// <summary>What stands beside the files of a store: small files that are seen whole or not at all.</summary>
internal static class SmallFile
{
    /// <summary>More than any that is written here; what is larger is not read at all.</summary>
    public const int LongestLength = 64 * 1024;

    /// <summary>Writes one in place of any earlier one, whole and on the disk when this returns.</summary>
    public static void Write(StoreFolder folder, string name, ReadOnlySpan<byte> bytes)
    {
        var unfinished = StoreFileName.Unfinished(name);
        using (var file = folder.CreateNew(unfinished))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        folder.Rename(unfinished, name);
        folder.Flush();
    }

    /// <summary>Empty when there is none, it is a link, it is not small, or it cannot be read.</summary>
    public static byte[] Read(StoreFolder folder, string name)
    {
        var file = new FileInfo(folder.PathOf(name));

        // A pipe in its place, which would never end, has no length.
        if (StoreFolder.KindOf(file) != EntryKind.File || file.Length is 0 or > LongestLength)
        {
            return [];
        }

        try
        {
            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
#endif
