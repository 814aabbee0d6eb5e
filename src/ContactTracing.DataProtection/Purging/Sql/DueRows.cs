namespace ContactTracing.DataProtection;

/// <summary>The rows of a table that are due at one instant by one policy: the only place that says so, for preview and purge alike. The row is <c>r</c>.</summary>
internal sealed class DueRows(RetainedTable table, RetentionPolicy policy, DateTimeOffset now, SubjectRows? subject = null)
{
    public RetainedTable Table => table;

    public RetentionPolicy Policy => policy;

    public DateTimeOffset Now => now;

    /// <summary>Why rows go: because of a date, or because of whose they are.</summary>
    public PurgeKind Kind => subject is null ? PurgeKind.Retention : PurgeKind.Erasure;

    /// <summary>The exclusive cutoff; before all others where no date decides.</summary>
    public DateTimeOffset Cutoff => Kind == PurgeKind.Erasure ? DateTimeOffset.MinValue : policy.Cutoff(now);

    /// <summary>The reasons for which a row goes, one by one: a database can use an index for each, and for their union none.</summary>
    public IEnumerable<Action<SqlText>> Reasons => Causes.Select<Action<SqlText>, Action<SqlText>>(cause => text =>
    {
        text.Append('(');
        cause(text);
        text.Append(')');
        AppendFree(text);
    });

    private Action<SqlText>[] Causes { get; } =
        subject is not null ? [subject.Append]
        : table.Fulfilment is not { } fulfilment ? [text => AppendAnchorIn(text, table, policy.ToDeleteAt(now))]
        : [text => AppendAnchorIn(text, table, policy.ToDeleteAt(now)), text => fulfilment.AppendReached(text, now, policy.Zone)];

    /// <summary>The condition that a row would be deleted if it were not for a hold.</summary>
    public void AppendDue(SqlText text)
    {
        text.Append("((");
        for (var index = 0; index < Causes.Length; index++)
        {
            text.Append(index == 0 ? "" : ") OR (");
            Causes[index](text);
        }

        text.Append("))");
    }

    public void AppendExpired(SqlText text) => AppendAnchorIn(text, table, policy.ExpiredAt(now));

    public void AppendHeld(SqlText text)
    {
        if (table.Holds is { } holds)
        {
            holds.AppendHeld(text, table.Key, now);
        }
        else
        {
            text.Append("1 = 0");
        }
    }

    /// <summary>The condition that nothing says from when on the period of a row runs.</summary>
    public void AppendUnreadable(SqlText text)
    {
        text.Append("NOT (");
        TimeValue.AppendReadable(text, "r", table.Anchor);
        text.Append(')');
    }

    private void AppendFree(SqlText text)
    {
        if (table.Holds is not null)
        {
            text.Append(" AND NOT ");
            AppendHeld(text);
        }
    }

    private static void AppendAnchorIn(SqlText text, RetainedTable table, CutoffWindow window)
    {
        if (window.FirstKept >= CalendarDay.EndOfTime)
        {
            TimeValue.AppendReadable(text, "r", table.Anchor);
        }
        else if (table.Anchor.Storage == TimeStorage.Date)
        {
            TimeValue.AppendDay(text, "r", table.Anchor, " < ", window.FirstKept);
        }
        else
        {
            TimeValue.AppendBefore(text, "r", table.Anchor, window.Cutoff);
        }
    }
}
