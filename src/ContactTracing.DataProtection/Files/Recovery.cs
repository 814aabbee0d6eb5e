#if NET
namespace ContactTracing.DataProtection;

/// <summary>Puts a folder in order after whatever happened to it, while nobody changes it.</summary>
internal sealed class Recovery(StoreFolder folder, RetentionPolicy terms, InterruptedRuns interrupted)
{
    public async Task<TransferFileRecovery> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var content = FolderContent.Read(folder);
        var parts = content.Parts.ToLookup(name => DeletePart(name, now));
        var sidecars = content.SidecarsAlone.ToLookup(id => folder.TryDelete(StoreFileName.Sidecar(id)));
        var finished = await interrupted.FinishAsync(content.Tombstones, cancellationToken).ConfigureAwait(false);
        return new TransferFileRecovery
        {
            Temporaries = parts[PartFate.Deleted].Count(),
            Sidecars = sidecars[true].Count(),
            Deletions = finished,
            Undescribed = content.Held.Count(file => file.Sidecar is null),
            FromTheFuture = content.Held.Count(file => file.Anchor > now),
            Strangers = content.Strangers,
            Remaining = parts[PartFate.Stuck].Count() + sidecars[false].Count() + content.Tombstones.Count - finished,
        };
    }

    private enum PartFate
    {
        Deleted,

        /// <summary>Left to a process that has it open, or has just deleted it itself.</summary>
        Owned,
        Stuck,
    }

    // Whoever writes one has it locked, and begins with the turn in hand, so one that can be locked here belongs to nobody alive.
    private PartFate DeletePart(string name, DateTimeOffset now)
    {
        try
        {
            folder.Lock(name, create: false).Dispose();
        }
        catch (FileNotFoundException)
        {
            return PartFate.Owned;
        }
        catch (IOException failure) when (StoreLock.IsInUse(failure))
        {
            var file = new FileInfo(folder.PathOf(name));
            if (!file.Exists || !terms.IsExpired(HeldFile.EarliestTimeOf(file), now))
            {
                return PartFate.Owned;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It cannot be opened, which says of no owner.
        }

        return folder.TryDelete(name) ? PartFate.Deleted : PartFate.Stuck;
    }
}
#endif
