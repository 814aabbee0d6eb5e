using System.Data;
using System.Globalization;

namespace ContactTracing.DataProtection;

/// <summary>SQLite: one writer at a time, and no type for time.</summary>
internal sealed class SqliteDialect() : SqlDialect("SQLite")
{
    private const string Place = "rowid";

    private const string Offset = "*[+-][0-9][0-9]:[0-9][0-9]";

    private const string Minute = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][ T][0-9][0-9]:[0-9][0-9]";

    // Not the temporary schema, whose tables hide those of the file.
    internal override string DefaultSchema => "main";

    // The driver knows levels that SQLite does not: its transactions are serial.
    internal override IsolationLevel Isolation => IsolationLevel.Unspecified;

    internal override (string Run, string Name, string Instant, string Count, string Word) EvidenceTypes =>
        ("TEXT", "TEXT", "TEXT", "INTEGER", "TEXT");

    private protected override int MaxLength => int.MaxValue;

    internal override bool KeepsAnyValue => true;

    internal override bool CanStore(TimeStorage storage) => storage != TimeStorage.Instant;

    internal override string Comparable(string column, TimeStorage storage) => storage == TimeStorage.IsoText ? TicksOf(column) : column;

    internal override string IsReadable(string column, TimeStorage storage) => storage switch
    {
        TimeStorage.IsoText => $"{TicksOf(column)} IS NOT NULL",
        TimeStorage.Date => $"(typeof({column}) = 'text' AND date({column}) IS {column})",
        _ => $"typeof({column}) = 'integer'",
    };

    // With a function, which might fail, SQLite copies every page before the statement changes it, so as to undo that statement alone: a fifth
    // more time. Of two integers in a row one is not twice its half; of other numbers each is. Not the number itself: half of the least one is
    // none. In a column of text what is less than the parameter is so by its letters; behind a plus it is no column, and text above all numbers.
    internal override string IsReadableBelow(string column, TimeStorage storage) => storage is TimeStorage.IsoText or TimeStorage.Date
        ? IsReadable(column, storage)
        : $"(({column} + 1) / 2 * 2 <> {column} + 1 OR ({column} + 2) / 2 * 2 <> {column} + 2) AND +{column} <= {long.MaxValue.ToString(CultureInfo.InvariantCulture)}";

    internal override (object Value, DbType? Type) NativeDate(DateTime date) => (date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DbType.String);

    // A row number is unique whatever the key is said to be, so the condition need not stand on what is deleted once more.
    internal override void AppendDelete(SqlText text, RetainedTable table, Action<SqlText> condition, int limit, bool hasPlaces)
    {
        IReadOnlyList<string> columns = hasPlaces ? [Place] : table.Key;
        text.Append("DELETE FROM ").AppendTable(table.Schema, table.Name).Append(" AS r WHERE (").AppendColumns("r", columns).Append(") IN (SELECT ")
            .AppendColumns("r", columns).Append(" FROM ").AppendTable(table.Schema, table.Name).Append(" AS r WHERE ");
        condition(text);
        text.Append(" ORDER BY ").AppendColumns("r", [table.Anchor.Name]).Append(" LIMIT ").Append(limit).Append(')');
        if (!hasPlaces)
        {
            text.Append(" AND ");
            condition(text);
        }
    }

    // Not where the definition speaks of it: a column may have the name, and a table be without. What has no page is virtual.
    internal override SqlText Places(SqlText text, RetainedTable table) => text
        .Append("SELECT count(*) FROM ").AppendTable(table.Schema, "sqlite_master").Append(" WHERE type = 'table' AND rootpage > 0 AND lower(name) = lower(")
        .AppendParameter(table.Name).Append(") AND instr(lower(sql), '").Append(Place).Append("') = 0");

    // Letter by letter, text with different offsets or numbers of decimals is not in the order of time. Whole seconds are computed by
    // SQLite, which rounds to milliseconds, so the decimals are added apart: ticks of 100 ns since 1970, exactly. SQLite would take much
    // else for a time, such as days of the Julian calendar, 'now' and a time without a date: what has not the form is null.
    private static string TicksOf(string column)
    {
        var offset = $"CASE WHEN {column} GLOB '{Offset}' THEN substr({column}, -6) ELSE '' END";
        var seconds = $"CASE substr({column}, 17, 1) WHEN ':' THEN substr({column}, 17, 3) ELSE '' END";
        var decimals = $"CASE substr({column}, 20, 1) WHEN '.' THEN CAST(round(CAST('0.' || substr({column}, 21, 7) AS REAL) * 10000000) AS INTEGER) ELSE 0 END";
        return $"CASE WHEN {IsIso(column)} THEN CAST(strftime('%s', substr({column}, 1, 16) || {seconds} || {offset}) AS INTEGER) * 10000000 + {decimals} END";
    }

    private static string IsIso(string column)
    {
        var clock = $"CASE WHEN {column} GLOB '{Offset}' THEN substr({column}, 17, length({column}) - 22) WHEN {column} GLOB '*Z' THEN substr({column}, 17, length({column}) - 17) ELSE substr({column}, 17) END";
        var isClock = $"(({clock}) = '' OR ({clock}) GLOB ':[0-9][0-9]' OR (({clock}) GLOB ':[0-9][0-9].[0-9]*' AND substr({clock}, 5) NOT GLOB '*[^0-9]*'))";
        return $"typeof({column}) = 'text' AND {column} GLOB '{Minute}*' AND date(substr({column}, 1, 10)) IS substr({column}, 1, 10) AND {isClock}";
    }
}
