namespace ContactTracing.DataProtection;

public sealed partial class RetentionPolicy
{
    // A cutoff changes once a day at most, and guards ask on every read. The race to replace one is benign: they are immutable and
    // each is right for its own span of time.
    private volatile CutoffWindow? expired;
    private volatile CutoffWindow? toDelete;

    /// <summary>
    /// The cutoff of a bulk delete: exactly the anchors that lie <b>strictly before</b> it are due
    /// (<c>DELETE … WHERE anchor &lt; @cutoff</c>).
    /// </summary>
    /// <remarks>
    /// It inverts the rule of the deadline. <c>now.AddMonths(-3)</c> does not: it comes a day late for records of 31 January, 31 March,
    /// 31 August, 30 November and, before a February of 28 days, 29 November. When every record is due (at the sunset) it is
    /// <see cref="DateTimeOffset.MaxValue"/>; only an anchor of that very value, due as well, is not before it.
    /// </remarks>
    /// <param name="now">The present instant.</param>
    /// <returns>The cutoff, with offset zero.</returns>
    public DateTimeOffset Cutoff(DateTimeOffset now) => ToDeleteAt(now).Cutoff;

    /// <summary>
    /// The cutoff of a read filter: exactly the anchors that lie <b>strictly before</b> it are expired
    /// (<c>SELECT … WHERE anchor &gt;= @cutoff</c>). A filter is a second line of defence; it deletes nothing.
    /// </summary>
    /// <param name="now">The present instant.</param>
    /// <returns>The cutoff, with offset zero; <see cref="DateTimeOffset.MaxValue"/> when every record is expired.</returns>
    public DateTimeOffset ExpiryCutoff(DateTimeOffset now) => ExpiredAt(now).Cutoff;

    /// <summary>The anchors that are expired at <paramref name="now"/>.</summary>
    internal CutoffWindow ExpiredAt(DateTimeOffset now)
    {
        var window = expired;
        return window is not null && window.Covers(now) ? window : expired = WindowAt(now);
    }

    /// <summary>The anchors that are due at <paramref name="now"/>.</summary>
    internal CutoffWindow ToDeleteAt(DateTimeOffset now)
    {
        var deadline = SaturatingInstant.Add(now, Lead);
        var window = toDelete;
        return window is not null && window.Covers(deadline) ? window : toDelete = WindowAt(deadline);
    }

    /// <summary>The anchors whose deadline is at or before an instant, and the span of time in which that set stays the same.</summary>
    private CutoffWindow WindowAt(DateTimeOffset instant)
    {
        if (instant >= Sunset || instant == DateTimeOffset.MaxValue)
        {
            return CutoffWindow.Everything(from: SaturatingInstant.Min(Sunset ?? instant, instant));
        }

        var next = FirstDayToStartAfter(instant);
        var until = Zone.FirstInstantOf(next);
        var firstKept = FirstAnchorDayWithDeadlineDayFrom(next);
        return new CutoffWindow(
            from: Zone.FirstInstantOf(next.AddDays(-1)),
            until: Sunset is { } sunset ? SaturatingInstant.Min(until, sunset) : until,
            firstKept,
            cutoff: Zone.FinalStartOf(firstKept));
    }

    private CalendarDay FirstDayToStartAfter(DateTimeOffset instant)
    {
        var day = Zone.ClockDay(instant.UtcTicks).AddDays(1);
        while (Zone.FirstInstantOf(day) <= instant)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The first day whose records have their deadline on <paramref name="day"/> or later.</summary>
    private CalendarDay FirstAnchorDayWithDeadlineDayFrom(CalendarDay day)
    {
        // Where the month is too short, M months before 31 May is 28 February, whose own deadline is 28 May; 1 March is the answer.
        var byMonths = day.AddMonths(-Months);
        if (byMonths.AddMonths(Months) < day)
        {
            byMonths = byMonths.AddDays(1);
        }

        return CalendarDay.Max(byMonths, day.AddDays(-Days));
    }
}
