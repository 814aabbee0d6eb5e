using System.Data.Common;

namespace ContactTracing.DataProtection.Sql.Tests.Databases;

/// <summary>A table of cases in a database, and one of evidence.</summary>
internal sealed class Cases
{
    public const string Name = "cases";

    private readonly Database database;

    public Cases(Database database, TimeStorage? storage = null, HoldTable? holds = null, SqlFulfilment? fulfilment = null, RetentionPolicy? policy = null)
    {
        this.database = database;
        var anchor = new TimeColumn("created_at", storage ?? database.Instants);
        database.Execute($"CREATE TABLE {Name} (id bigint PRIMARY KEY, person varchar(40), created_at {database.TypeOf(anchor.Storage)}, closed_at {database.TypeOf(database.Instants)}, is_closed {(database.Provider == Provider.MariaDb ? "tinyint(1)" : "boolean")})");
        database.Execute(new PurgeEvidenceTable("purge_evidence", database.Schema).CreateStatement(database.Dialect));
        Table = new(policy ?? Days.Policy, Name, ["id"], anchor, fulfilment: fulfilment, holds: holds);
    }

    public Func<DbConnection> Connect => database.Connect;

    public RetainedTable Table { get; }

    public static PurgeEvidenceTable Evidence { get; } = new("purge_evidence");

    public List<long> Ids => database.Query<long>($"SELECT id FROM {Name} ORDER BY id");

    public SqlPurge Purge(PurgeOptions? options = null, Func<DbConnection>? connect = null) => new(connect ?? database.Connect, Table, Evidence, options ?? Days.Options);

    public void Add(long id, DateTimeOffset createdAt, string person = "p", DateTimeOffset? closedAt = null) => database.Execute(
        $"INSERT INTO {Name} (id, person, created_at, closed_at) VALUES (@v0, @v1, @v2, @v3)",
        id,
        person,
        database.Stored(Table.Anchor.Storage, createdAt),
        closedAt is { } at ? database.Stored(database.Instants, at) : DBNull.Value);

    /// <summary>Adds many cases at once, with ids from 1 on.</summary>
    public void AddMany(int count, DateTimeOffset createdAt)
    {
        using var connection = database.Open();
        const int Chunk = 500;
        using var transaction = connection.BeginTransaction();
        for (var first = 1; first <= count; first += Chunk)
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"INSERT INTO {Name} (id, person, created_at) VALUES " + string.Join(", ", Enumerable.Range(first, Math.Min(Chunk, count - first + 1)).Select(id => $"({id}, 'p', @at)"));
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@at", database.Stored(Table.Anchor.Storage, createdAt));
            command.Parameters.Add(parameter);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public async Task<IReadOnlyList<PurgeEvidence>> ReadEvidenceAsync()
    {
        await using var connection = database.Open();
        return await Evidence.ReadAsync(connection);
    }
}
