namespace ContactTracing.DataProtection;

/// <summary>PostgreSQL: what another session has locked is passed over, so that many workers share one purge.</summary>
internal sealed class PostgreSqlDialect() : SqlDialect("PostgreSQL")
{
    private const string Place = "ctid";

    internal override string DefaultSchema => "public";

    // A column without a zone is compared by the zone of the session. Rows that a policy of row security hides would be kept for ever:
    // switched off, it fails the run instead.
    internal override string TransactionSetup => "SET LOCAL TIME ZONE 'UTC'; SET LOCAL row_security = off";

    internal override string BatchSetup => "SET LOCAL synchronous_commit = off";

    internal override long TicksOfNativeInstant => 10;

    internal override (string Run, string Name, string Instant, string Count, string Word) EvidenceTypes =>
        ("varchar(36)", "varchar(400)", "varchar(28)", "bigint", "varchar(16)");

    // NAMEDATALEN less the final zero. A longer name is cut off, with no more than a notice.
    private protected override int MaxLength => 63;

    private protected override string UnitOfLength => "bytes of UTF-8";

    private protected override int LengthOf(string identifier) => SqlIdentifier.Utf8Length(identifier);

    // A column without a zone takes a parameter in the zone of the session, and a literal as it is written: in UTC. One with a zone reads it.
    internal override string StoredInstant(DateTimeOffset instant) => FormattableString.Invariant($"'{instant.UtcDateTime:yyyy-MM-dd HH:mm:ss.ffffff}+00'");

    // Quoted names differ by case.
    internal override bool IsSame(string name, string other) => name == other;

    // In a subquery of IN the plan may ask for the locked rows more than once, each time for others. An array and a common table
    // expression that locks are computed once. By an array the rows are found where they lie, or in the index of the key, where the other is
    // joined to a scan of the whole table.
    internal override void AppendDelete(SqlText text, RetainedTable table, Action<SqlText> condition, int limit, bool hasPlaces)
    {
        if (hasPlaces)
        {
            AppendDeleteOfArray(text, table, "ONLY ", [Place], condition, limit);
        }
        else if (table.Key.Count == 1)
        {
            AppendDeleteOfArray(text, table, "", table.Key, condition, limit);
        }
        else
        {
            text.Append("WITH claimed AS (");
            AppendClaim(text, table, "", table.Key, condition, limit);
            text.Append(") DELETE FROM ").AppendTable(table.Schema, table.Name).Append(" AS r USING claimed AS c WHERE ")
                .AppendEqual("c", table.Key, "r", table.Key).Append(" AND ");
            condition(text);
        }
    }

    // A place is one in its table: of partitions, and of tables that inherit, each has rows at the same. A view has none.
    internal override SqlText Places(SqlText text, RetainedTable table) => text
        .Append("SELECT count(*) FROM pg_catalog.pg_class AS c WHERE c.oid = to_regclass(")
        .AppendParameter($"{Quote(text.SchemaOf(table.Schema))}.{Quote(table.Name)}").Append(") AND c.relkind = 'r' AND NOT c.relhassubclass");

    private static void AppendDeleteOfArray(SqlText text, RetainedTable table, string only, IReadOnlyList<string> columns, Action<SqlText> condition, int limit)
    {
        text.Append("DELETE FROM ").Append(only).AppendTable(table.Schema, table.Name).Append(" AS r WHERE ").AppendColumns("r", columns).Append(" = ANY (ARRAY(");
        AppendClaim(text, table, only, columns, condition, limit);
        text.Append(")) AND ");
        condition(text);
    }

    private static void AppendClaim(SqlText text, RetainedTable table, string only, IReadOnlyList<string> columns, Action<SqlText> condition, int limit)
    {
        text.Append("SELECT ").AppendColumns("r", columns).Append(" FROM ").Append(only).AppendTable(table.Schema, table.Name).Append(" AS r WHERE ");
        condition(text);
        text.Append(" ORDER BY ").AppendColumns("r", [table.Anchor.Name]).Append(" LIMIT ").Append(limit).Append(" FOR UPDATE OF r SKIP LOCKED");
    }
}
