using System.Data.Common;
using System.Globalization;

namespace ContactTracing.DataProtection;

/// <summary>Counts what a purge would delete, and what one has left.</summary>
internal sealed class SqlPreview(SqlSession session, DueRows due)
{
    private const string IsKept = "x.due = 0", IsFree = "x.due = 1 AND x.held = 0", IsBlocked = "x.due = 1 AND x.held = 1";

    private RetainedTable Table => due.Table;

    /// <summary>All answers by one statement, so that they are of one moment.</summary>
    /// <exception cref="RetainedTableException">Rows have no anchor that could be read.</exception>
    public async Task<PurgePreview> AskAsync(CancellationToken cancellationToken)
    {
        var fulfilment = Table.Fulfilment?.Time;
        using var command = Counting(fulfilment).On(session.Connection);
        using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        RefuseUnreadable(Count(reader, 4));
        var kept = TimeValue.ReadTicks(reader, 6, session.Dialect, Table.Anchor.Storage);
        return new PurgePreview
        {
            RecordType = due.Policy.Name,
            At = due.Now.ToUniversalTime(),
            Cutoff = due.Policy.Cutoff(due.Now),
            Held = Count(reader, 0),
            Due = Count(reader, 1),
            Blocked = Count(reader, 2),
            Expired = Count(reader, 3),
            Oldest = TimeValue.ReadTicks(reader, 5, session.Dialect, Table.Anchor.Storage) is { } oldest ? Start(oldest, Table.Anchor) : null,
            NextDueAt = Earlier(
                kept is { } anchor ? DueAt(anchor) : null,
                fulfilment is not null && TimeValue.ReadTicks(reader, 7, session.Dialect, fulfilment.Storage) is { } next ? Start(next, fulfilment) : null),
        };
    }

    /// <summary>What is due and was left because it is locked or held.</summary>
    /// <exception cref="RetainedTableException">Rows have no anchor that could be read.</exception>
    public async Task<(bool Remains, long Blocked)> AskRestAsync(CancellationToken cancellationToken)
    {
        var text = session.NewText().Append("SELECT CASE WHEN EXISTS (SELECT 1");
        From(text, session.Dialect.UncommittedHint).Append(" WHERE ");
        due.AppendDue(text);
        text.Append(" AND NOT (");
        due.AppendHeld(text);
        text.Append(")) THEN 1 ELSE 0 END, (SELECT COUNT(*)");
        From(text, session.Dialect.UncommittedHint).Append(" WHERE ");
        due.AppendDue(text);
        text.Append(" AND ");
        due.AppendHeld(text);
        text.Append("), (SELECT COUNT(*)");
        From(text, session.Dialect.UncommittedHint).Append(" WHERE ");
        due.AppendUnreadable(text);
        text.Append(')');

        using var command = text.On(session.Connection);
        using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        RefuseUnreadable(due.IsErasure ? 0 : Count(reader, 2));
        return (Count(reader, 0) > 0, Count(reader, 1));
    }

    private SqlText Counting(TimeColumn? fulfilment)
    {
        var text = session.NewText()
            .Append($"SELECT COUNT(*), {CountOf(IsFree)}, {CountOf(IsBlocked)}, {CountOf("x.expired = 1 AND x.held = 0")}, {CountOf("x.unreadable = 1")}, ")
            .Append($"MIN(x.anchor), MIN(CASE WHEN {IsKept} THEN x.anchor END)");
        text.Append(fulfilment is null ? "" : $", MIN(CASE WHEN {IsKept} AND x.to_come = 1 THEN x.fulfilment END)").Append(" FROM (SELECT ");
        Flag(text, due.AppendDue, "due").Append(", ");
        Flag(text, due.AppendHeld, "held").Append(", ");
        Flag(text, due.AppendExpired, "expired").Append(", ");
        Flag(text, due.AppendUnreadable, "unreadable").Append(", ").Append(TimeValue.Comparable(text, "r", Table.Anchor)).Append(" AS anchor");
        if (fulfilment is not null)
        {
            text.Append(", ").Append(TimeValue.Comparable(text, "r", fulfilment)).Append(" AS fulfilment, ");
            Flag(text, t => Table.Fulfilment!.AppendToCome(t, due.Now, due.Policy.Zone), "to_come");
        }

        return From(text, "").Append(") AS x");
    }

    private SqlText From(SqlText text, string hint) => text.Append(" FROM ").AppendTable(Table.Schema, Table.Name).Append(" AS r").Append(hint);

    private static SqlText Flag(SqlText text, Action<SqlText> condition, string name)
    {
        text.Append("CASE WHEN ");
        condition(text);
        return text.Append(" THEN 1 ELSE 0 END AS ").Append(name);
    }

    private static string CountOf(string condition) => $"SUM(CASE WHEN {condition} THEN 1 ELSE 0 END)";

    private static long Count(DbDataReader reader, int ordinal) =>
        reader.IsDBNull(ordinal) ? 0 : Convert.ToInt64(reader.GetValue(ordinal), CultureInfo.InvariantCulture);

    private void RefuseUnreadable(long count)
    {
        if (count > 0)
        {
            throw new RetainedTableException(FormattableString.Invariant(
                $"{count} rows of '{Table}' have nothing in '{Table.Anchor.Name}' that is {nameof(TimeStorage)}.{Table.Anchor.Storage}, so nothing says when they are due, and they would be kept for ever. Set the column, or say how it is stored; the other rows are purged."));
        }
    }

    private DateTimeOffset DueAt(long ticks) => Table.Anchor.Storage == TimeStorage.Date
        ? SaturatingInstant.Subtract(due.Policy.Deadline(CalendarDay.OfTicks(ticks)), due.Policy.Lead)
        : due.Policy.DueAt(SaturatingInstant.OfUtcTicks(ticks));

    private DateTimeOffset Start(long ticks, TimeColumn column) => column.Storage == TimeStorage.Date
        ? due.Policy.Zone.FirstInstantOf(CalendarDay.OfTicks(ticks))
        : SaturatingInstant.OfUtcTicks(ticks);

    private static DateTimeOffset? Earlier(DateTimeOffset? byCalendar, DateTimeOffset? byFulfilment) =>
        byCalendar is { } due && byFulfilment is { } fulfilled && fulfilled < due ? fulfilled : byCalendar;
}
