namespace ContactTracing.DataProtection;

/// <summary>One purge of one collection: judge every record, delete, check that it is gone, report.</summary>
internal static class CollectionPurge<T>
{
    public static PurgeReport Execute(RetentionPolicy policy, ICollection<T> records, DateTimeOffset now, Func<T, Judgement> judge)
    {
        RejectFixedSize(records ?? throw new ArgumentNullException(nameof(records)));
        var due = new List<bool>(records.Count);
        var report = Examine(policy, records, now, judge, due);
        if (report.Deleted > 0)
        {
            Delete(records, due, judge);
        }

        return report;
    }

    private static void RejectFixedSize(ICollection<T> records)
    {
        if (records is T[])
        {
            throw new ArgumentException("An array cannot shrink, so nothing was deleted. Pass a List<T>, or the collection that owns the records.", nameof(records));
        }

        if (records.IsReadOnly)
        {
            throw new ArgumentException(
                $"A read-only collection ({records.GetType()}) cannot be purged, so nothing was deleted. Pass the collection that owns the records.",
                nameof(records));
        }
    }

    private static PurgeReport Examine(RetentionPolicy policy, ICollection<T> records, DateTimeOffset now, Func<T, Judgement> judge, List<bool> due)
    {
        var (deleted, futureDated) = (0, 0);
        DateTimeOffset? oldest = null, nextFulfilment = null;
        foreach (var record in records)
        {
            var judgement = record is null ? default : judge(record);
            due.Add(judgement.Due);
            if (judgement.Due)
            {
                deleted++;
            }
            else if (record is not null)
            {
                futureDated += judgement.Anchor > now ? 1 : 0;
                oldest = Earliest(oldest, judgement.Anchor);
                nextFulfilment = Earliest(nextFulfilment, judgement.FulfilledAt);
            }
        }

        return new PurgeReport
        {
            Policy = policy.Name,
            RunAt = now.ToUniversalTime(),
            Cutoff = policy.Cutoff(now),
            Examined = due.Count,
            Deleted = deleted,
            FutureDated = futureDated,
            OldestKept = oldest,
            NextDueAt = oldest is { } anchor ? policy.DueAt(anchor, nextFulfilment) : null,
        };
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? left, DateTimeOffset? right) =>
        left is { } first && right is { } second ? SaturatingInstant.Min(first, second) : left ?? right;

    private static void Delete(ICollection<T> records, List<bool> due, Func<T, Judgement> judge)
    {
        switch (records)
        {
            case List<T> list:
                Compact(list, due);
                break;
            case IList<T> list:
                RemoveByPosition(list, due);
                break;
            default:
                RemoveByEquality(records, due, judge);
                break;
        }
    }

    private static void Compact(List<T> list, List<bool> due)
    {
        var kept = 0;
        for (var index = 0; index < due.Count; index++)
        {
            if (!due[index])
            {
                list[kept++] = list[index];
            }
        }

        list.RemoveRange(kept, list.Count - kept);
    }

    // By position, since two records may be equal of which one is due; from the end, so that positions stay true.
    private static void RemoveByPosition(IList<T> list, List<bool> due)
    {
        for (var index = due.Count - 1; index >= 0; index--)
        {
            if (due[index])
            {
                list.RemoveAt(index);
            }
        }
    }

    private static void RemoveByEquality(ICollection<T> records, List<bool> due, Func<T, Judgement> judge)
    {
        foreach (var record in records.Where((_, index) => due[index]).ToList())
        {
            records.Remove(record);
        }

        // A set whose elements changed their hash code since they were added does not find them again. To report them as deleted
        // would be a false proof of deletion.
        var remaining = records.Count(record => record is not null && judge(record).Due);
        if (remaining > 0)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"{remaining} records that are due could not be removed from {records.GetType()}: it does not find them by equality. Their hash code or equality has changed since they were added; use a List<T>, or an identity that does not change."));
        }
    }
}
