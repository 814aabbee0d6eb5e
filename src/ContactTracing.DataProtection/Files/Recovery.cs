#if NET
namespace ContactTracing.DataProtection;

/// <summary>Puts a folder in order after whatever happened to it, while nobody changes it.</summary>
internal sealed class Recovery(StoreFolder folder, RetentionPolicy terms, InterruptedRuns interrupted)
{
    public async Task<TransferFileRecovery> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var content = FolderContent.Read(folder);
        var parts = content.Parts.ToLookup(part => DeletePart(part, now));
        var unfinished = content.Unfinished.ToLookup(folder.TryDelete);
        var alone = content.Alone.ToLookup(folder.TryDelete);
        var finished = await interrupted.FinishAsync(content, cancellationToken).ConfigureAwait(false);
        return new TransferFileRecovery
        {
            Temporaries = parts[PartFate.Deleted].Count() + unfinished[true].Count(),
            Sidecars = alone[true].Count(),
            Deletions = finished,
            Undescribed = content.Held.Count(file => file.Sidecar is null),
            FromTheFuture = content.Held.Count(file => file.Anchor > now),
            Strangers = content.Strangers,
            Remaining = parts[PartFate.Stuck].Count() + unfinished[false].Count() + alone[false].Count() + content.Tombstones.Count - finished,
        };
    }

    private enum PartFate
    {
        Deleted,

        /// <summary>Left to a process that has it open, or has just deleted it itself.</summary>
        Owned,

        /// <summary>Left to the purge, which deletes what is due whoever has it open, and tells of it.</summary>
        Due,
        Stuck,
    }

    // Whoever writes one has it locked, and begins with the turn in hand, so one that can be locked here belongs to nobody alive.
    private PartFate DeletePart(PartFile part, DateTimeOffset now)
    {
        if (terms.IsDue(part.Anchor, now))
        {
            return PartFate.Due;
        }

        try
        {
            folder.Lock(part.Name, create: false).Dispose();
        }
        catch (FileNotFoundException)
        {
            return PartFate.Owned;
        }
        catch (IOException failure) when (StoreLock.IsInUse(failure))
        {
            return PartFate.Owned;
        }
        catch (UnauthorizedAccessException)
        {
            // Whoever writes one has the rights of its owner, as this process has.
        }
        catch (IOException)
        {
            // Too many open files, a failing disk: nobody knows whether somebody writes it.
            return PartFate.Stuck;
        }

        return folder.TryDelete(part.Name) ? PartFate.Deleted : PartFate.Stuck;
    }
}
#endif
