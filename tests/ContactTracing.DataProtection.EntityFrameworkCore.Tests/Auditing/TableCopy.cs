using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using Microsoft.Data.Sqlite;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Auditing;

/// <summary>The two tables of a trail in a file of SQLite as somebody with all rights sees them: values to read, change and write back.</summary>
public sealed class TableCopy
{
    public const int Number = 0, At = 1, Actor = 2, Operation = 3, Reference = 4, Text = 5;

    private const string Columns = "\"Number\", \"At\", \"ActorId\", \"Operation\", \"Reference\", \"Text\"";

    public List<object[]> Rows { get; private init; } = [];

    /// <summary>Line and digest; null when the row of the head is missing.</summary>
    public object[]? Head { get; set; }

    public static TableCopy Read(Database database)
    {
        using var connection = Open(database);
        return new TableCopy
        {
            Rows = Query(connection, $"SELECT {Columns} FROM \"AuditTrail\" ORDER BY \"Number\""),
            Head = Query(connection, "SELECT \"Line\", \"Digest\" FROM \"AuditTrailHead\"").SingleOrDefault(),
        };
    }

    public void Write(Database database)
    {
        using var connection = Open(database);
        using var transaction = connection.BeginTransaction();
        Execute(connection, "DELETE FROM \"AuditTrail\"");
        Execute(connection, "DELETE FROM \"AuditTrailHead\"");
        Rows.ForEach(row => Execute(connection, $"INSERT OR REPLACE INTO \"AuditTrail\" ({Columns}) VALUES (@v0, @v1, @v2, @v3, @v4, @v5)", row));
        if (Head is not null)
        {
            Execute(connection, "INSERT INTO \"AuditTrailHead\" (\"Id\", \"Line\", \"Digest\") VALUES (1, @v0, @v1)", Head);
        }

        transaction.Commit();
    }

    /// <summary>Whether everything that was there stands there, and only lines follow that a writer could have added.</summary>
    public bool Continues(TableCopy before)
    {
        var (rows, written) = (Ordered(this), Ordered(before));
        if (rows.Count < written.Count || !rows.Zip(written).All(pair => pair.First.SequenceEqual(pair.Second)) || Head is null)
        {
            return false;
        }

        var end = HeadOf(written[^1]);
        foreach (var row in rows.Skip(written.Count))
        {
            if (!row.SequenceEqual(Forged(row)) || AuditTrailLine.Parse((string)row[Text]) is not { } line || line.Head.Line != (long)row[Number] || !line.Follows(end!))
            {
                return false;
            }

            end = line.Head;
        }

        return Head.SequenceEqual([end!.Line, end.Digest]);
    }

    /// <summary>A row as whoever adds a line of their own would write it.</summary>
    public static object[] Forged(object[] row) => [row[Number], "2021-02-15 07:00:00", DBNull.Value, "Consult", DBNull.Value, row[Text]];

    private static AuditHead? HeadOf(object[] row) => AuditTrailLine.Parse((string)row[Text])?.Head;

    private static List<object[]> Ordered(TableCopy table) => [.. table.Rows.OrderBy(row => (long)row[Number])];

    private static SqliteConnection Open(Database database)
    {
        var connection = new SqliteConnection(database.ConnectionString);
        connection.Open();
        return connection;
    }

    private static List<object[]> Query(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static void Execute(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"@v{i}", values[i]);
        }

        command.ExecuteNonQuery();
    }
}
