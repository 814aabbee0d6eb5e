#if NET
namespace ContactTracing.DataProtection;

/// <summary>A file that the store holds, and the instant from which its period runs.</summary>
/// <param name="Id">The file.</param>
/// <param name="Sidecar">What is known of it; <see langword="null"/> without a readable sidecar.</param>
/// <param name="Anchor">That of the sidecar; without one the earliest time of the file, since its data was not created later.</param>
internal sealed record HeldFile(Guid Id, Sidecar? Sidecar, DateTimeOffset Anchor)
{
    public static HeldFile Of(StoreFolder folder, Guid id)
    {
        var sidecar = SidecarFile.Read(folder, id);
        return new HeldFile(id, sidecar, sidecar?.EarliestAnchor ?? EarliestTimeOf(new FileInfo(folder.PathOf(StoreFileName.Data(id)))));
    }

    /// <summary>
    /// The earlier of creation and last writing. Where the platform keeps no creation that .NET could read, as on Linux, .NET gives the
    /// earlier of last writing and last change for it.
    /// </summary>
    public static DateTimeOffset EarliestTimeOf(FileSystemInfo file) =>
        RetentionPolicy.EarliestAnchor(new(file.CreationTimeUtc), new DateTimeOffset(file.LastWriteTimeUtc));
}
#endif
