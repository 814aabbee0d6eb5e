namespace ContactTracing.DataProtection;

/// <summary>How a column of a database keeps an instant or a date. A wrong answer deletes at the wrong time, so nothing is guessed.</summary>
public enum TimeStorage
{
    /// <summary>The database's own type for instants: <c>timestamptz</c>, <c>datetimeoffset</c>, MySQL's <c>datetime</c> in UTC. SQLite has none.</summary>
    Instant = 0,

    /// <summary>A date of the legal zone without a time of day: <c>date</c>, and on SQLite text such as <c>2021-01-31</c>.</summary>
    Date = 1,

    /// <summary>SQLite only: ISO 8601 text such as <c>2021-01-31 09:30:00.25+01:00</c>, with any offset; text without an offset is UTC. Compared to the tick, whatever its form.</summary>
    IsoText = 2,

    /// <summary>An integer: ticks of 100 ns in UTC since 1 January 0001, as in <see cref="DateTimeOffset.UtcTicks"/>.</summary>
    UtcTicks = 3,

    /// <summary>An integer: seconds since 1 January 1970, 00:00 UTC.</summary>
    UnixSeconds = 4,

    /// <summary>An integer: milliseconds since 1 January 1970, 00:00 UTC.</summary>
    UnixMilliseconds = 5,
}
