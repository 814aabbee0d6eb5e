using ContactTracing.Analyzers.Generation.Retention.Model;
using ContactTracing.Analyzers.Generation.Shared;
using static ContactTracing.Analyzers.Generation.Retention.EmittedNames;

namespace ContactTracing.Analyzers.Generation.Retention;

/// <summary>Writes the description of the table for the purge over ADO.NET: what the attributes and names tell, and each of it to be said otherwise.</summary>
internal static class SqlTableEmitter
{
    private const string Columns = "global::System.Collections.Generic.IEnumerable<string>";

    public static void Write(SourceWriter writer, RetentionModel model, SqlTableModel table)
    {
        writer.WriteLine("""

            /// <summary>The table of the records, for a purge over ADO.NET: <c>new SqlPurge(createConnection, SqlTable(), evidence)</c> (S8, S10).</summary>
            """);
        foreach (var (name, _, documentation) in Parameters(model, table))
        {
            writer.WriteLine($"/// <param name=\"{name}\">{documentation}</param>");
        }

        writer.WriteLine($"""
            /// <returns>A description that a purge can use for as long as the program runs.</returns>
            /// <exception cref="global::System.ArgumentException">A name is empty or can be no identifier.</exception>
            public static {Library}RetainedTable SqlTable(
            """);
        writer.WriteLine(string.Join(",\n", Parameters(model, table).Select(static p => "    " + p.Declaration)) + ") =>");
        writer.WriteLine($"""
                new {Library}RetainedTable(
                    Policy,
                    table,
                    {(table.Key.IsEmpty ? "key" : $"key ?? new[] {{ {string.Join(", ", table.Key.Select(Identifiers.Literal))} }}")},
                    {Time("anchor", model.Anchor.Kind == AnchorKind.Instant)},
                    schema,
                    {Fulfilment(model)},
                    holds);
            """);
    }

    private static IEnumerable<(string Name, string Declaration, string Documentation)> Parameters(RetentionModel model, SqlTableModel table)
    {
        var nullable = model.Type.IsNullableSupported ? "?" : "";
        if (table.Key.IsEmpty)
        {
            yield return ("key", $"{Columns} key", "The columns that tell a row from all others; no <c>[Key]</c> and no <c>Id</c> says which.");
        }

        yield return ("table", $"string table = {Identifiers.Literal(table.Name)}", "The table, not quoted.");
        yield return ("schema", $"string{nullable} schema = {(table.Schema is null ? "null" : Identifiers.Literal(table.Schema))}", "Its schema; null for <c>public</c>, <c>dbo</c>, <c>main</c>, or the database of a MySQL connection.");
        if (!table.Key.IsEmpty)
        {
            yield return ("key", $"{Columns}{nullable} key = null", $"The columns that tell a row from all others; null for {string.Join(", ", table.Key.Select(static k => $"<c>{Identifiers.Documentation(k)}</c>"))}.");
        }

        yield return ("anchor", $"string anchor = {Identifiers.Literal(table.Anchor)}", "The column from which the period of a row runs.");
        if (table.Fulfilment is { } fulfilment)
        {
            yield return ("fulfilment", $"string fulfilment = {Identifiers.Literal(fulfilment)}", "The column that makes a row due before its time.");
        }

        if (model.Anchor.Kind == AnchorKind.Instant || IsInstant(model.Fulfilment))
        {
            yield return ("instants", $"{Library}TimeStorage instants = {Library}TimeStorage.Instant", "How the columns keep instants; SQLite has no type of its own for them.");
        }

        yield return ("holds", $"{Library}HoldTable{nullable} holds = null", "The legal holds on rows; null when there can be none.");
    }

    private static string Fulfilment(RetentionModel model) => model.Fulfilment?.Kind switch
    {
        null => "null",
        FulfilmentKind.Flag or FulfilmentKind.NullableFlag => $"{Library}SqlFulfilment.When(fulfilment)",
        FulfilmentKind.Presence => $"{Library}SqlFulfilment.WhenSet(fulfilment)",
        FulfilmentKind.Instant or FulfilmentKind.Date => $"{Library}SqlFulfilment.At({Time("fulfilment", IsInstant(model.Fulfilment))}, isDefaultOpen: true)",
        _ => $"{Library}SqlFulfilment.At({Time("fulfilment", IsInstant(model.Fulfilment))})",
    };

    private static bool IsInstant(FulfilmentModel? fulfilment) => fulfilment?.Kind is FulfilmentKind.Instant or FulfilmentKind.NullableInstant;

    private static string Time(string column, bool isInstant) =>
        $"new {Library}TimeColumn({column}, {(isInstant ? "instants" : Library + "TimeStorage.Date")})";
}
