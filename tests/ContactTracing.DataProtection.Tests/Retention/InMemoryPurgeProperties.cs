using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>The purge does what a plain loop over the deadlines does, for every policy and every list.</summary>
[Properties(Arbitrary = [typeof(RetentionCases), typeof(InMemoryPurgeProperties)], MaxTest = 500)]
public sealed class InMemoryPurgeProperties
{
    public static Arbitrary<PurgeCase> Case() => Arb.From(
        from c in RetentionCases.Case().Generator
        from records in Gen.ListOf(Record(c.Policy.Zone))
        select new PurgeCase(c.Policy, c.Now, [.. records]));

    [Property]
    public bool Purge_IsThePlainLoop(PurgeCase c)
    {
        var (records, report) = Purged(c);
        var expected = c.Records.Where(r => c.Now < c.Policy.DueAt(r.Anchor, r.FulfilledAt)).ToList();
        return records.SequenceEqual(expected)
            && report.Examined == c.Records.Count
            && report.Kept == records.Count
            && report.Deleted + report.Kept == report.Examined
            && report.FutureDated == expected.Count(r => r.Anchor > c.Now)
            && report.OldestKept == expected.Select(static r => (DateTimeOffset?)r.Anchor).Min()
            && report.NextDueAt == expected.Select(r => (DateTimeOffset?)c.Policy.DueAt(r.Anchor, r.FulfilledAt)).Min()
            && report.RunAt == c.Now
            && report.Cutoff == c.Policy.Cutoff(c.Now);
    }

    [Property]
    public bool Purge_Again_DeletesNothingMore(PurgeCase c)
    {
        var (records, first) = Purged(c);
        var second = Purge(c, records, c.Now);
        return second == first with { Examined = first.Kept, Deleted = 0 };
    }

    // At the instant that a report names, and not a tick before, the next record goes.
    [Property]
    public bool Purge_AtTheNextDueInstant_DeletesMore(PurgeCase c)
    {
        var (records, first) = Purged(c);
        if (first.NextDueAt is not { } next)
        {
            return records.Count == 0;
        }

        return Purge(c, [.. records], next.AddTicks(-1)).Deleted == 0 && Purge(c, [.. records], next).Deleted > 0;
    }

    [Property]
    public bool Purge_OfTwoHalves_AddsUp(PurgeCase c)
    {
        var half = c.Records.Count / 2;
        List<(DateTimeOffset, DateTimeOffset?)> first = [.. c.Records.Take(half)], second = [.. c.Records.Skip(half)];
        var (left, right) = (Purge(c, first, c.Now), Purge(c, second, c.Now));
        var (all, whole) = Purged(c);
        return all.SequenceEqual(first.Concat(second))
            && (left.Examined + right.Examined, left.Deleted + right.Deleted, left.FutureDated + right.FutureDated)
                == (whole.Examined, whole.Deleted, whole.FutureDated);
    }

    [Property]
    public bool Purge_OfALinkedList_IsThatOfAList(PurgeCase c)
    {
        var linked = new LinkedList<(DateTimeOffset Anchor, DateTimeOffset? FulfilledAt)>(c.Records);
        var report = c.Policy.PurgeExpired(linked, c.Now, static r => r.Anchor, static r => r.FulfilledAt);
        var (records, expected) = Purged(c);
        return report == expected && linked.SequenceEqual(records);
    }

    private static Gen<(DateTimeOffset Anchor, DateTimeOffset? FulfilledAt)> Record(LegalTimeZone zone) =>
        from anchor in RetentionCases.Anchor(zone)
        from fulfilled in Gen.Frequency((2, Gen.Constant<DateTimeOffset?>(null)), (1, RetentionCases.Anchor(zone).Select(static i => (DateTimeOffset?)i)))
        select (anchor, fulfilled);

    private static (List<(DateTimeOffset Anchor, DateTimeOffset? FulfilledAt)> Records, PurgeReport Report) Purged(PurgeCase c)
    {
        var records = c.Records.ToList();
        return (records, Purge(c, records, c.Now));
    }

    private static PurgeReport Purge(PurgeCase c, List<(DateTimeOffset Anchor, DateTimeOffset? FulfilledAt)> records, DateTimeOffset now) =>
        c.Policy.PurgeExpired(records, now, static r => r.Anchor, static r => r.FulfilledAt);
}
