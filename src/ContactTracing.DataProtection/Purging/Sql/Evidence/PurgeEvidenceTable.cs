using System.Data.Common;
using System.Globalization;

namespace ContactTracing.DataProtection;

/// <summary>A table of evidence (<see cref="PurgeEvidence"/>) in the database that is purged: one row for every run and type of record.</summary>
/// <remarks>Immutable. Instants are UTC text of one length, the same in every database: <c>2021-04-30T00:00:00.0000000Z</c>.</remarks>
public sealed class PurgeEvidenceTable
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    private static readonly string[] Columns =
    [
        nameof(PurgeEvidence.RunId), nameof(PurgeEvidence.RecordType), nameof(PurgeEvidence.Cutoff), nameof(PurgeEvidence.Deleted),
        nameof(PurgeEvidence.Blocked), nameof(PurgeEvidence.Outcome), nameof(PurgeEvidence.StartedAt), nameof(PurgeEvidence.EndedAt), nameof(PurgeEvidence.Kind),
    ];

    private readonly string name;
    private readonly string? schema;

    /// <summary>Names the table. Nothing is created: <see cref="CreateStatement"/> has the text for a migration.</summary>
    /// <param name="name">The table, not quoted.</param>
    /// <param name="schema">The schema; <see langword="null"/> as for <see cref="RetainedTable"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A name is empty or can be no identifier.</exception>
    public PurgeEvidenceTable(string name, string? schema = null)
    {
        this.name = SqlIdentifier.Checked(name, nameof(name));
        this.schema = SqlIdentifier.CheckedOrNull(schema, nameof(schema));
    }

    /// <summary>The statement that creates the table.</summary>
    /// <param name="dialect">The database that it is for.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dialect"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A name is too long for the database, or for MySQL no schema was said, which is a database there.</exception>
    public string CreateStatement(SqlDialect dialect)
    {
        Require.NotNull(dialect, nameof(dialect));
        if ((schema ?? dialect.DefaultSchema) is not { } place)
        {
            throw new ArgumentException($"Say the schema of '{name}': in {dialect} it is the name of the database.", nameof(dialect));
        }

        var (run, type, instant, count, word) = dialect.EvidenceTypes;
        string[] types = [run, type, instant, count, count, word, instant, instant, word];
        var text = new SqlText(dialect, place);
        return text.Append("CREATE TABLE ").AppendTable(schema, name).Append(" (")
            .Append(string.Join(", ", Columns.Zip(types, (column, typeName) => $"{dialect.Quote(column)} {typeName} NOT NULL")))
            .Append(", PRIMARY KEY (").AppendColumns(null, Columns.Take(2)).Append("))").ToString();
    }

    /// <summary>The evidence of every run for every type of record, in the order in which the runs began.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="dialect">The dialect; <see langword="null"/> for that of the driver.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="connection"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The dialect is not known.</exception>
    /// <exception cref="PurgeEvidenceException">A row is no evidence: it was changed since it was written.</exception>
    public async Task<IReadOnlyList<PurgeEvidence>> ReadAsync(DbConnection connection, SqlDialect? dialect = null, CancellationToken cancellationToken = default)
    {
        Require.NotNull(connection, nameof(connection));
        var text = Select(new(dialect ?? SqlDialect.Of(connection), connection.Database));
        text.Append(" ORDER BY ").AppendColumns("e", [nameof(PurgeEvidence.StartedAt), nameof(PurgeEvidence.RunId), nameof(PurgeEvidence.RecordType)]);
        using var command = text.On(connection);
        using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return await ReadAsync(reader, cancellationToken).ConfigureAwait(false);
    }

    internal SqlText Selecting(SqlText text, PurgeEvidence row) => Where(Select(text), "e", row);

    internal SqlText Inserting(SqlText text, PurgeEvidence row) => text.Append("INSERT INTO ").AppendTable(schema, name).Append(" (").AppendColumns(null, Columns).Append(") VALUES (")
        .AppendParameter(row.RunId.ToString()).Append(", ").AppendParameter(row.RecordType).Append(", ").AppendParameter(Text(row.Cutoff)).Append(", ")
        .AppendParameter(row.Deleted).Append(", ").AppendParameter(row.Blocked).Append(", ").AppendParameter(row.Outcome.ToString()).Append(", ")
        .AppendParameter(Text(row.StartedAt)).Append(", ").AppendParameter(Text(row.EndedAt)).Append(", ").AppendParameter(row.Kind.ToString()).Append(')');

    /// <summary>The first two parameters are those of <see cref="SetAddition"/>.</summary>
    internal SqlText Adding(SqlText text, PurgeEvidence row)
    {
        var count = text.Column(null, nameof(PurgeEvidence.Deleted));
        return Where(Update(text).Append(count).Append(" = ").Append(count).Append(" + ").AppendParameter(0L).Append(", ").Append(Ended(text, row.EndedAt)), null, row);
    }

    internal static void SetAddition(DbParameterCollection parameters, int deleted, DateTimeOffset now) =>
        (parameters[0].Value, parameters[1].Value) = ((long)deleted, Text(now));

    internal SqlText Setting(SqlText text, PurgeEvidence row, PurgeOutcome outcome, long blocked, DateTimeOffset now) => Where(
        Update(text).Append(text.Column(null, nameof(PurgeEvidence.Outcome))).Append(" = ").AppendParameter(outcome.ToString()).Append(", ")
            .Append(text.Column(null, nameof(PurgeEvidence.Blocked))).Append(" = ").AppendParameter(blocked).Append(", ").Append(Ended(text, now)),
        null,
        row);

    internal SqlText SelectingLastCompleted(SqlText text, string recordType) => text
        .Append("SELECT MAX(").Append(text.Column("e", nameof(PurgeEvidence.StartedAt))).Append(") FROM ").AppendTable(schema, name).Append(" AS e")
        .Append(" WHERE ").Append(text.Column("e", nameof(PurgeEvidence.RecordType))).Append(" = ").AppendParameter(recordType)
        .Append(" AND ").Append(text.Column("e", nameof(PurgeEvidence.Kind))).Append(" = ").AppendParameter(nameof(PurgeKind.Retention))
        .Append(" AND ").Append(text.Column("e", nameof(PurgeEvidence.Outcome))).Append(" = ").AppendParameter(nameof(PurgeOutcome.Completed));

    internal Task<DateTimeOffset?> LastCompletedAsync(SqlSession session, string recordType, CancellationToken cancellationToken) => session.AskAsync(
        SelectingLastCompleted(session.NewText(), recordType),
        async reader => await reader.ReadAsync(cancellationToken).ConfigureAwait(false) && reader.GetValue(0) is string last ? Instant(last) : (DateTimeOffset?)null,
        cancellationToken);

    internal async Task<IReadOnlyList<PurgeEvidence>> ReadAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        var rows = new List<PurgeEvidence>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(Read(reader));
        }

        return rows;
    }

    private SqlText Select(SqlText text) => text.Append("SELECT ").AppendColumns("e", Columns).Append(" FROM ").AppendTable(schema, name).Append(" AS e");

    private SqlText Update(SqlText text) => text.Append("UPDATE ").AppendTable(schema, name).Append(" SET ");

    private static string Ended(SqlText text, DateTimeOffset now) => text.Column(null, nameof(PurgeEvidence.EndedAt)) + " = " + text.Parameter(Text(now));

    private static SqlText Where(SqlText text, string? alias, PurgeEvidence row) => text
        .Append(" WHERE ").Append(text.Column(alias, nameof(PurgeEvidence.RunId))).Append(" = ").AppendParameter(row.RunId.ToString())
        .Append(" AND ").Append(text.Column(alias, nameof(PurgeEvidence.RecordType))).Append(" = ").AppendParameter(row.RecordType);

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    private PurgeEvidence Read(DbDataReader reader)
    {
        try
        {
            return new()
            {
                // A driver may take 36 characters for the Guid that they show.
                RunId = Guid.Parse(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!),
                RecordType = reader.GetString(1),
                Cutoff = Instant(reader.GetString(2)),
                Deleted = reader.GetInt64(3),
                Blocked = reader.GetInt64(4),
                Outcome = Enum.TryParse<PurgeOutcome>(reader.GetString(5), out var outcome) ? outcome : throw new FormatException("No run ends so."),
                StartedAt = Instant(reader.GetString(6)),
                EndedAt = Instant(reader.GetString(7)),
                Kind = Enum.TryParse<PurgeKind>(reader.GetString(8), out var kind) ? kind : throw new FormatException("Nothing is deleted for that."),
            };
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or InvalidCastException)
        {
            throw new PurgeEvidenceException($"A row of '{name}' is no evidence: it was changed since it was written. Restore the table from a copy.", failure);
        }
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
