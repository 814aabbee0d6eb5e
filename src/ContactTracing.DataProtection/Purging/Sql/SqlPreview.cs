using System.Data.Common;
using System.Globalization;

namespace ContactTracing.DataProtection;

/// <summary>Counts what a purge would delete, and what one has left.</summary>
internal sealed class SqlPreview(SqlSession session, DueRows due)
{
    private readonly SqlQuestions questions = new(session.NewText, due);

    private RetainedTable Table => due.Table;

    /// <summary>All answers by one statement, so that they are of one moment.</summary>
    /// <exception cref="RetainedTableException">Rows have no anchor that could be read.</exception>
    public Task<PurgePreview> AskAsync(CancellationToken cancellationToken) => session.AskAsync(
        questions.Counting(),
        async reader =>
        {
            await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            return Read(reader);
        },
        cancellationToken);

    /// <summary>What is due and was left because it is locked or held.</summary>
    /// <exception cref="RetainedTableException">Rows have no anchor that could be read.</exception>
    public Task<(bool Remains, long Blocked)> AskRestAsync(CancellationToken cancellationToken) => session.AskAsync(
        questions.Rest(),
        async reader =>
        {
            await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            RefuseUnreadable(due.Kind == PurgeKind.Erasure ? 0 : Count(reader, 2));
            return (Count(reader, 0) > 0, Count(reader, 1));
        },
        cancellationToken);

    private PurgePreview Read(DbDataReader reader)
    {
        var fulfilment = Table.Fulfilment?.Time;
        RefuseUnreadable(Count(reader, 4));
        var kept = TimeValue.ReadTicks(reader, 6, Table.Anchor.Storage);
        return new PurgePreview
        {
            RecordType = due.Policy.Name,
            At = due.Now.ToUniversalTime(),
            Cutoff = due.Policy.Cutoff(due.Now),
            Held = Count(reader, 0),
            Due = Count(reader, 1),
            Blocked = Count(reader, 2),
            Expired = Count(reader, 3),
            Oldest = TimeValue.ReadTicks(reader, 5, Table.Anchor.Storage) is { } oldest ? Start(oldest, Table.Anchor) : null,
            NextDueAt = Earlier(
                kept is { } anchor ? DueAt(anchor) : null,
                fulfilment is not null && TimeValue.ReadTicks(reader, 7, fulfilment.Storage) is { } next ? Start(next, fulfilment) : null),
        };
    }

    /// <summary>What is due and held, whether or not other rows can be read: for the evidence of a run that failed.</summary>
    public Task<long> CountBlockedAsync(CancellationToken cancellationToken) => session.AskAsync(
        questions.Rest(),
        async reader =>
        {
            await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            return Count(reader, 1);
        },
        cancellationToken);

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
