namespace ContactTracing.DataProtection;

/// <summary>SQL Server: what another session has locked is passed over.</summary>
internal sealed class SqlServerDialect() : SqlDialect("SQL Server")
{
    internal override string DefaultSchema => "dbo";

    // A server can be told to count no rows, and the driver then says -1 of every batch.
    internal override string TransactionSetup => "SET NOCOUNT OFF";

    // Names of types differ by case, names in a database by its collation perhaps not.
    internal override (string Run, string Name, string Instant, string Count, string Word) EvidenceTypes =>
        ("char(36)", "nvarchar(400) COLLATE Latin1_General_100_BIN2", "char(28)", "bigint", "varchar(16)");

    private protected override int MaxLength => 128;

    private protected override string QuoteChecked(string identifier) => SqlIdentifier.Quote(identifier, '[', ']');

    // Where the database reads versions of rows instead of waiting for them, locked rows are passed over only when it is told to lock.
    internal override void AppendDelete(SqlText text, RetainedTable table, Action<SqlText> condition, int limit, bool hasPlaces)
    {
        text.Append("DELETE TOP (").Append(limit).Append(") r FROM ").AppendTable(table.Schema, table.Name).Append(" AS r WITH (ROWLOCK, READPAST, READCOMMITTEDLOCK) WHERE ");
        condition(text);
    }

    // A trigger in place of the deletion leaves the rows, and the server says that they were deleted: batch after batch, without end. A
    // system-versioned table moves them to its history. A login that may not see the triggers of a table is not told of them.
    internal override SqlText Obstacles(SqlText text, RetainedTable table)
    {
        var id = $"OBJECT_ID({text.Parameter($"{Quote(text.SchemaOf(table.Schema))}.{Quote(table.Name)}")})";
        return text
            .Append($"SELECT (SELECT COUNT(*) FROM sys.triggers AS g JOIN sys.trigger_events AS e ON e.object_id = g.object_id WHERE g.parent_id = {id}")
            .Append(" AND g.is_instead_of_trigger = 1 AND g.is_disabled = 0 AND e.type_desc = 'DELETE'), ")
            .Append($"(SELECT COUNT(*) FROM sys.tables AS t WHERE t.object_id = {id} AND t.temporal_type = 2)");
    }
}
