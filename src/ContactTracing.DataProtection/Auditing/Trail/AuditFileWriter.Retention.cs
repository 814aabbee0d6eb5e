#if NET
namespace ContactTracing.DataProtection;

// The end of old files.
internal sealed partial class AuditFileWriter
{
    /// <summary>Deletes the oldest files whose time has come. What was begun on an earlier day is ended first, so that it can go too.</summary>
    /// <returns>How many were deleted.</returns>
    public int DeleteOldest(AuditRetention retention, DateTimeOffset now, CancellationToken cancellationToken)
    {
        RotateIfNeeded();
        var due = new List<AuditFileName>();
        AuditPurgeAnchor? anchor = null;
        foreach (var older in folder.Files().Where(older => older.Number < name.Number))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!AuditFileAge.MayBeDue(older, retention, now)
                || AuditFileAge.Of(folder.PathOf(older.ToString())) is not { } age
                || retention.DueAt(age.Oldest, age.Youngest) > now)
            {
                break;
            }

            due.Add(older);
            anchor = new AuditPurgeAnchor(older.Number, age.End.Line, age.End.Digest);
        }

        if (anchor is null)
        {
            return 0;
        }

        // Said before it is done: a crash in between leaves files that the next purge deletes, and no hole that nobody explains.
        Append([AuditLine.OfPurge(Now, anchor)]);
        due.ForEach(older => File.Delete(folder.PathOf(older.ToString())));
        folder.Flush();
        return due.Count;
    }
}
#endif
