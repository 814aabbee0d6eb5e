#if NET
namespace ContactTracing.DataProtection;

/// <summary>The deletion of old audit files as a scheduled host runs it. What it counts are files, of which each is deleted whole.</summary>
internal sealed class AuditFilePurge(AuditFolder folder, AuditRetention retention, PurgeOptions options, string name, Func<DateTimeOffset, CancellationToken, Task<int>> delete) : IPurge
{
    public string RecordType => name;

    // Only files whose names say that they may be due are read: the trail of a year would take too long for a health check.
    public Task<PurgePreview> PreviewAsync(CancellationToken cancellationToken = default)
    {
        var now = options.Clock.GetUtcNow();
        var files = folder.Files();
        var (due, expired) = (0, 0);
        DateTimeOffset? nextDueAt = null;
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var age = AuditFileAge.MayBeDue(file, retention, now) ? AuditFileAge.Of(folder.PathOf(file.ToString())) : null;
            if (age is null || retention.DueAt(age.Oldest, age.Youngest) > now)
            {
                nextDueAt = age is null ? retention.DueAt(AuditFileAge.FirstOf(file)) : retention.DueAt(age.Oldest, age.Youngest);
                break;
            }

            due++;
            expired += retention.ExpiresAt(age.Oldest) <= now ? 1 : 0;
        }

        return Task.FromResult(new PurgePreview
        {
            RecordType = name,
            At = now,
            Cutoff = retention.CutoffAt(now),
            Held = files.Count,
            Due = due,
            Expired = expired,
            Oldest = files.Count == 0 ? null : AuditFileAge.FirstOf(files[0]),
            NextDueAt = nextDueAt,
        });
    }

    public async Task<PurgeEvidence> PurgeAsync(PurgeRun run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        var deleted = await delete(run.StartedAt, cancellationToken).ConfigureAwait(false);
        return new PurgeEvidence
        {
            RunId = run.Id,
            RecordType = name,
            Cutoff = retention.CutoffAt(run.StartedAt),
            Deleted = deleted,
            Outcome = PurgeOutcome.Completed,
            StartedAt = run.StartedAt,
            EndedAt = options.Clock.GetUtcNow(),
        };
    }
}
#endif
