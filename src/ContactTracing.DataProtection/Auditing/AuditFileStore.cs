#if NET
namespace ContactTracing.DataProtection;

/// <summary>
/// An audit trail in files to which lines are only ever added, each chained to the one before by SHA-256, so that
/// <see cref="AuditVerifier"/> finds what was removed, altered or put in another order (décret 2020-551, art. 5-II; CNIL 2021-122).
/// </summary>
/// <remarks>
/// <para>
/// An entry is on the disk when the method returns. What a crash tore was promised to nobody: the next opening cuts it off and says so in
/// a line of its own. A full disk, or a file that was deleted, cut short or replaced under the store, fails the write, and the guard refuses.
/// </para>
/// <para>
/// The folder is the store's alone and has one writer; folder and files have the modes 0700 and 0600 on Unix. The chain has no secret:
/// whoever may write to the folder can rewrite all of it. Keep <see cref="Head"/> elsewhere from time to time, and give it to the verifier.
/// </para>
/// <para>Safe to share between threads.</para>
/// </remarks>
public sealed partial class AuditFileStore : BatchedAuditStore, IPurgeableAuditStore, IDisposable
{
    private readonly AuditFolder folder;
    private readonly AuditFileOptions options;
    private readonly AuditFileWriter writer;

    private AuditFileStore(AuditFolder folder, AuditFileWriter writer, AuditFileOptions options)
        : base(sharesBatches: options.Durability == AuditDurability.PerBatch) => (this.folder, this.writer, this.options) = (folder, writer, options);

    /// <summary>The end of the trail. Keep it where whoever writes the trail cannot: in a ticket, on paper, in another system.</summary>
    public AuditHead Head => writer.Head;

    /// <summary>Opens a trail, begins it where there is none, and cuts off what a crash tore.</summary>
    /// <param name="path">The folder, which is created where it is missing. It is for this trail alone; it may not be a link.</param>
    /// <param name="options">Size of files, clock, and how entries reach the disk; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is blank.</exception>
    /// <exception cref="AuditException">
    /// The folder is a link, others have rights in it, another store writes to it, or the end of the trail is not what was written.
    /// </exception>
    /// <exception cref="IOException">The folder cannot be created or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">This process has no right to it.</exception>
    public static AuditFileStore Open(string path, AuditFileOptions? options = null) =>
        Open(new AuditFolder(Require.NotBlank(path, nameof(path))), options ?? new AuditFileOptions());

    /// <summary>Writes what still waits, and closes the files. The trail stays.</summary>
    public void Dispose() => Close(writer.Dispose);

    internal static AuditFileStore Open(AuditFolder folder, AuditFileOptions options)
    {
        folder.CreateOrVerify();
#pragma warning disable CA2000 // The store owns it.
        return new AuditFileStore(folder, AuditFileWriter.Open(folder, options), options);
#pragma warning restore CA2000
    }

    /// <inheritdoc/>
    protected override void Write(IReadOnlyList<AuditEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        writer.Append([.. entries.Select(AuditLine.Of)], options.Durability == AuditDurability.PerEntry);
    }
}
#endif
