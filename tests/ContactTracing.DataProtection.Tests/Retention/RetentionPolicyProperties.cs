using FsCheck.Xunit;

namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>What holds for every policy, zone, anchor and present instant.</summary>
[Properties(Arbitrary = [typeof(RetentionCases)], MaxTest = 2_000)]
public sealed class RetentionPolicyProperties
{
    [Property]
    public bool Deadline_IsMonotone(RetentionCase c) =>
        c.Anchor <= c.Other
            ? c.Policy.Deadline(c.Anchor) <= c.Policy.Deadline(c.Other)
            : c.Policy.Deadline(c.Anchor) >= c.Policy.Deadline(c.Other);

    [Property]
    public bool Record_IsDueFromItsDueInstantOnAndNotBefore(RetentionCase c)
    {
        var due = c.Policy.DueAt(c.Anchor);
        return c.Policy.IsDue(c.Anchor, c.Now) == (c.Now >= due)
            && c.Policy.IsDue(c.Anchor, due)
            && (due == DateTimeOffset.MinValue || !c.Policy.IsDue(c.Anchor, due.AddTicks(-1)));
    }

    [Property]
    public bool Record_IsExpiredFromItsDeadlineOnAndNotBefore(RetentionCase c)
    {
        var deadline = c.Policy.Deadline(c.Anchor);
        return c.Policy.IsExpired(c.Anchor, c.Now) == (c.Now >= deadline)
            && c.Policy.IsExpired(c.Anchor, deadline)
            && (deadline == DateTimeOffset.MinValue || !c.Policy.IsExpired(c.Anchor, deadline.AddTicks(-1)));
    }

    [Property]
    public bool Record_AtItsDeadline_IsDue(RetentionCase c) =>
        c.Policy.IsDue(c.Anchor, c.Policy.Deadline(c.Anchor)) && c.Policy.DueAt(c.Anchor) <= c.Policy.Deadline(c.Anchor);

    [Property]
    public bool Cutoff_TakesExactlyWhatIsDue(RetentionCase c) =>
        (c.Anchor < c.Policy.Cutoff(c.Now)) == (c.Now >= c.Policy.DueAt(c.Anchor))
        && (c.Anchor < c.Policy.ExpiryCutoff(c.Now)) == (c.Now >= c.Policy.Deadline(c.Anchor));

    [Property]
    public bool CutoffDate_TakesExactlyWhatIsDue(RetentionCase c)
    {
        var date = DateOnly.FromDateTime(c.Anchor.UtcDateTime);
        var (due, expired) = (c.Now >= c.Policy.DueAt(date), c.Now >= c.Policy.Deadline(date));
        return c.Policy.IsDue(date, c.Now) == due
            && c.Policy.IsExpired(date, c.Now) == expired
            && (date == DateOnly.MaxValue || (date < c.Policy.CutoffDate(c.Now)) == due)
            && (date == DateOnly.MaxValue || (date < c.Policy.ExpiryCutoffDate(c.Now)) == expired);
    }

    [Property]
    public bool Cutoff_IsTight(RetentionCase c)
    {
        var cutoff = c.Policy.Cutoff(c.Now);
        return cutoff == DateTimeOffset.MaxValue
            || (c.Now < c.Policy.DueAt(cutoff) && (cutoff == DateTimeOffset.MinValue || c.Now >= c.Policy.DueAt(cutoff.AddTicks(-1))));
    }

    [Property]
    public bool Date_HasTheDeadlineOfEveryInstantOnIt(RetentionCase c) =>
        c.Policy.Deadline(c.Policy.Zone.DateOf(c.Anchor)) == c.Policy.Deadline(c.Anchor);

    [Property]
    public bool Offset_OfTheAnchor_HasNoInfluence(RetentionCase c)
    {
        var moved = c.Anchor.UtcDateTime.Year is > 1 and < 9999 ? c.Anchor.ToOffset(TimeSpan.FromHours(-11)) : c.Anchor;
        return c.Policy.Deadline(moved) == c.Policy.Deadline(c.Anchor)
            && c.Policy.IsDue(moved, c.Now) == c.Policy.IsDue(c.Anchor, c.Now)
            && c.Policy.Deadline(moved).Offset == TimeSpan.Zero;
    }

    [Property]
    public bool Sunset_Caps(RetentionCase c) =>
        c.Policy.Sunset is not { } sunset || (c.Policy.Deadline(c.Anchor) <= sunset && c.Policy.IsExpired(c.Anchor, sunset));

    [Property]
    public bool Fulfilment_Caps(RetentionCase c)
    {
        var due = c.Policy.DueAt(c.Anchor, c.Other);
        return due == (c.Other < c.Policy.DueAt(c.Anchor) ? c.Other : c.Policy.DueAt(c.Anchor))
            && c.Policy.IsDue(c.Anchor, c.Other, c.Now) == (c.Now >= due)
            && c.Policy.IsDue(c.Anchor, null, c.Now) == c.Policy.IsDue(c.Anchor, c.Now);
    }

    [Property]
    public bool Record_LivesNoLongerThanItsDays(RetentionCase c)
    {
        // Clocks that are set back lengthen it, by three hours at the most among the zones here.
        var longest = TimeSpan.FromDays(c.Policy.Days) + TimeSpan.FromHours(3);
        return c.Anchor.Year is 1 or 9999 || c.Policy.Deadline(c.Anchor) - c.Anchor <= longest;
    }

    // Answers are remembered from one question to the next; the memory must not show.
    [Property]
    public bool Answers_DoNotDependOnEarlierQuestions(RetentionCase c)
    {
        var fresh = new RetentionPolicy("Fresh", c.Policy.Profile, c.Policy.Days, c.Policy.Months, c.Policy.Sunset, c.Policy.Zone, c.Policy.Lead);
        c.Policy.Cutoff(c.Other);
        c.Policy.ExpiryCutoff(c.Other);
        return c.Policy.Cutoff(c.Now) == fresh.Cutoff(c.Now)
            && c.Policy.ExpiryCutoff(c.Now) == fresh.ExpiryCutoff(c.Now)
            && c.Policy.IsDue(c.Anchor, c.Now) == fresh.IsDue(c.Anchor, c.Now);
    }
}
