namespace ContactTracing.DataProtection;

/// <summary>Writes the questions about the rows of a table, by the predicate that deletes them.</summary>
internal sealed class SqlQuestions(Func<SqlText> newText, DueRows due)
{
    private const string IsKept = "x.due = 0", IsFree = "x.due = 1 AND x.held = 0", IsBlocked = "x.due = 1 AND x.held = 1";

    private RetainedTable Table => due.Table;

    /// <summary>Rows, due, blocked, expired, without anchor, earliest anchor, earliest anchor that is kept, next fulfilment: one row of the answers of one moment.</summary>
    public SqlText Counting()
    {
        var fulfilment = Table.Fulfilment?.Time;
        var text = newText()
            .Append($"SELECT COUNT(*), {CountOf(IsFree)}, {CountOf(IsBlocked)}, {CountOf("x.expired = 1 AND x.held = 0")}, {CountOf("x.unreadable = 1")}, ")
            .Append($"MIN(x.anchor), MIN(CASE WHEN {IsKept} THEN x.anchor END)")
            .Append(fulfilment is null ? "" : $", MIN(CASE WHEN {IsKept} AND x.to_come = 1 THEN x.fulfilment END)").Append(" FROM (SELECT ");
        Flag(text, due.AppendDue, "due");
        Flag(text, due.AppendHeld, "held");
        Flag(text, due.AppendExpired, "expired");
        Flag(text, due.AppendUnreadable, "unreadable");
        if (fulfilment is not null)
        {
            Flag(text, t => Table.Fulfilment!.AppendToCome(t, due.Now, due.Policy.Zone), "to_come");
            text.Append(TimeValue.Comparable(text, "r", fulfilment)).Append(" AS fulfilment, ");
        }

        text.Append(TimeValue.Comparable(text, "r", Table.Anchor)).Append(" AS anchor");
        return From(text).Append(") AS x");
    }

    /// <summary>Whether rows remain that are due and free, how many are blocked, how many have no anchor.</summary>
    public SqlText Rest()
    {
        var text = newText().Append("SELECT CASE WHEN EXISTS (SELECT 1");
        FromWhere(text);
        due.AppendDue(text);
        text.Append(" AND NOT (");
        due.AppendHeld(text);
        text.Append(")) THEN 1 ELSE 0 END, (SELECT COUNT(*)");
        FromWhere(text);
        due.AppendDue(text);
        text.Append(" AND ");
        due.AppendHeld(text);
        text.Append("), (SELECT COUNT(*)");
        FromWhere(text);
        due.AppendUnreadable(text);
        return text.Append(')');
    }

    private void FromWhere(SqlText text) => From(text).Append(" WHERE ");

    private SqlText From(SqlText text) => text.Append(" FROM ").AppendTable(Table.Schema, Table.Name).Append(" AS r");

    private static void Flag(SqlText text, Action<SqlText> condition, string name)
    {
        text.Append("CASE WHEN ");
        condition(text);
        text.Append(" THEN 1 ELSE 0 END AS ").Append(name).Append(", ");
    }

    private static string CountOf(string condition) => $"SUM(CASE WHEN {condition} THEN 1 ELSE 0 END)";
}
