namespace ContactTracing.DataProtection;

/// <summary>MySQL and MariaDB: what another session has locked is passed over; times are UTC by convention.</summary>
internal sealed class MySqlDialect() : SqlDialect("MySQL")
{
    internal override string? DefaultSchema => null;

    // A timestamp is shown and compared in the zone of the session.
    internal override string TransactionSetup => "SET time_zone = '+00:00'";

    internal override string ZoneOfSession => "time_zone";

    internal override long TicksOfNativeInstant => 10;

    // Names of types differ by case, and the collation that comes by itself ignores it.
    internal override (string Run, string Name, string Instant, string Count, string Word) EvidenceTypes =>
        ("char(36)", "varchar(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin", "char(28)", "bigint", "varchar(16)");

    private protected override int MaxLength => 64;

    // Backticks quote in every SQL mode, double quotes in one only.
    private protected override string QuoteChecked(string identifier) => SqlIdentifier.Quote(identifier, '`', '`');

    // Of no kind, since the driver may be told to refuse one of them; the session is in UTC.
    internal override object NativeInstant(DateTimeOffset instant) => DateTime.SpecifyKind(instant.UtcDateTime, DateTimeKind.Unspecified);

    // MariaDB keeps deleted rows of such a table in it, out of sight.
    internal override SqlText Obstacles(SqlText text, RetainedTable table) => text
        .Append("SELECT 0, COUNT(*) FROM information_schema.tables AS t WHERE t.table_type = 'SYSTEM VERSIONED' AND t.table_schema = ")
        .AppendParameter(text.SchemaOf(table.Schema)).Append(" AND t.table_name = ").AppendParameter(table.Name);

    // MySQL limits no subquery of IN, but a derived table. That one comes first and the rows are found by its keys: to look through the
    // table for them would wait for every row that is locked. That happens too when the condition stands once more on these rows, which
    // would protect the rows of a key that is not unique: MariaDB looks through the table for it.
    internal override void AppendDelete(SqlText text, RetainedTable table, Action<SqlText> condition, int limit, bool hasPlaces)
    {
        text.Append("DELETE r FROM (SELECT ").AppendColumns("r", table.Key).Append(" FROM ").AppendTable(table.Schema, table.Name).Append(" AS r WHERE ");
        condition(text);
        text.Append(" ORDER BY ").AppendColumns("r", [table.Anchor.Name]).Append(" LIMIT ").Append(limit).Append(" FOR UPDATE SKIP LOCKED) AS c STRAIGHT_JOIN ")
            .AppendTable(table.Schema, table.Name).Append(" AS r ON ").AppendEqual("c", table.Key, "r", table.Key);
    }

    // By a collation 'Lea' is 'Léa' and 'ada' is 'ADA' and 'ada ': other people. Compared with a number, every text that is none counts as
    // zero, and the person 0 would be everybody; a column of numbers, whose collation is binary, may show more decimals than the value.
    internal override string? StrictEquality(string column, string parameter, object value) => value switch
    {
        string => $"CAST(CONVERT({column} USING utf8mb4) AS BINARY) = CAST(CONVERT({parameter} USING utf8mb4) AS BINARY)",
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal or float or double =>
            $"(CAST({column} AS CHAR) = CAST({parameter} AS CHAR) OR (COLLATION({column}) = 'binary' AND CAST({column} AS CHAR) REGEXP '^-?[0-9]+([.][0-9]+)?(e[+-]?[0-9]+)?$'))",
        _ => null,
    };
}
