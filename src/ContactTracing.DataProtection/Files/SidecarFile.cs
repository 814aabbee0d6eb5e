#if NET
namespace ContactTracing.DataProtection;

/// <summary>Sidecars on the disk.</summary>
internal static class SidecarFile
{
    /// <summary>Writes a sidecar, whole and on the disk when this returns.</summary>
    public static void Write(StoreFolder folder, Sidecar sidecar)
    {
        var part = StoreFileName.SidecarPart(sidecar.Id);
        using (var file = folder.CreateNew(part))
        {
            file.Write(sidecar.ToBytes());
            file.Flush(flushToDisk: true);
        }

        folder.Rename(part, StoreFileName.Sidecar(sidecar.Id));
        folder.Flush();
    }

    /// <summary>Null when there is none, it is a link, it was damaged, or it cannot be read.</summary>
    public static Sidecar? Read(StoreFolder folder, Guid id)
    {
        var file = new FileInfo(folder.PathOf(StoreFileName.Sidecar(id)));

        // A pipe in its place, which would never end, has no length.
        if (StoreFolder.KindOf(file) != EntryKind.File || file.Length is 0 or > Sidecar.LongestLength)
        {
            return null;
        }

        try
        {
            return Sidecar.Parse(File.ReadAllBytes(file.FullName), id);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
#endif
