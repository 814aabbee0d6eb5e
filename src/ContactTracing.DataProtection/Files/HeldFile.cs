#if NET
namespace ContactTracing.DataProtection;

/// <summary>A file that the store holds, and the instant from which its period runs.</summary>
/// <param name="Id">The file.</param>
/// <param name="Sidecar">What is known of it; <see langword="null"/> without a readable sidecar.</param>
/// <param name="Anchor">That of the sidecar; without one the earliest time of the file, since its data was not created later.</param>
/// <param name="LegalHold">The legal hold on it; <see langword="null"/> without one.</param>
internal sealed record HeldFile(Guid Id, Sidecar? Sidecar, DateTimeOffset Anchor, FileHold? LegalHold)
{
    public static HeldFile Of(StoreFolder folder, Guid id)
    {
        var sidecar = Sidecar.Read(folder, id);
        var anchor = sidecar?.EarliestAnchor ?? EarliestTimeOf(new FileInfo(folder.PathOf(StoreFileName.Data(id))));
        return new HeldFile(id, sidecar, anchor, FileHold.Read(folder, id));
    }

    public bool IsUnderHold(DateTimeOffset now) => LegalHold?.IsInForce(now) == true;

    /// <summary>
    /// The earlier of creation and last writing. Where the platform keeps no creation that .NET could read, as on Linux, .NET gives the
    /// earlier of last writing and last change for it.
    /// </summary>
    private static DateTimeOffset EarliestTimeOf(FileInfo file) =>
        RetentionPolicy.EarliestAnchor(new(file.CreationTimeUtc), new DateTimeOffset(file.LastWriteTimeUtc));
}
#endif
