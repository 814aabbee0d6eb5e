#if NET
namespace ContactTracing.DataProtection;

// The trail has a retention of its own, longer than that of the data and bounded too.
public sealed partial class AuditFileStore
{
    /// <summary>The entries of a trail, in order. Nothing is verified; lines that are no entries are passed over.</summary>
    /// <param name="path">The folder of a store, which may be open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is blank.</exception>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static IEnumerable<AuditEntry> Read(string path)
    {
        var folder = new AuditFolder(Require.NotBlank(path, nameof(path)));
        return folder.Files().SelectMany(file => new AuditLineReader(folder.PathOf(file.ToString())).Lines()).Select(ToEntry).OfType<AuditEntry>();
    }

    /// <summary>
    /// Deletes whole files of which every entry is older than the legal profile asks for (CNIL 2021-122: 6 to 12 months). A line of the
    /// trail says up to where, and keeps what remains verifiable.
    /// </summary>
    /// <remarks>
    /// A file goes when its youngest entry has been kept for the months, to the end of that day, and no later than when its oldest has
    /// been kept for <see cref="RetentionProfile.AuditMaxMonths"/>. Files are of one day, so the two are at most a day apart.
    /// </remarks>
    /// <param name="profile">The legal profile.</param>
    /// <param name="months">For how many months entries are kept; <see langword="null"/> for <see cref="RetentionProfile.AuditMinMonths"/>.</param>
    /// <param name="cancellationToken">Stops before anything is deleted.</param>
    /// <returns>How many files were deleted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> is not between the two bounds of the profile.</exception>
    /// <exception cref="ObjectDisposedException">The store was closed.</exception>
    /// <exception cref="IOException">The trail cannot be read or written, or a file not be deleted.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public Task<int> PurgeAsync(RetentionProfile profile, int? months = null, CancellationToken cancellationToken = default)
    {
        var retention = new AuditRetention(profile, months);
        return DeleteAsync(retention, options.Clock.GetUtcNow(), cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Its preview and its evidence count files, since each is deleted whole, and the preview reads only files that may be due.</remarks>
    public IPurge ToPurge(AuditRetention retention, PurgeOptions? options = null, string name = IPurgeableAuditStore.DefaultName)
    {
        ArgumentNullException.ThrowIfNull(retention);
        var chosen = options ?? new PurgeOptions { Clock = this.options.Clock };
        var kept = retention.With(chosen);
        return new AuditFilePurge(folder, kept, chosen, Require.NotBlank(name, nameof(name)), (now, cancellationToken) => DeleteAsync(kept, now, cancellationToken));
    }

    private Task<int> DeleteAsync(AuditRetention retention, DateTimeOffset now, CancellationToken cancellationToken) =>
        InTurnAsync(() => Task.FromResult(writer.DeleteOldest(retention, now, cancellationToken)), cancellationToken);

    private static AuditEntry? ToEntry(ReadOnlyMemory<byte> bytes) =>
        AuditChain.Read(bytes.Span) is { Kind: AuditLine.Entry } line ? AuditLine.ToEntry(line.Json) : null;
}
#endif
