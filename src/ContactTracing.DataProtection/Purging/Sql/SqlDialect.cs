using System.Data;
using System.Data.Common;

namespace ContactTracing.DataProtection;

/// <summary>What one database does differently from the others: quoting, passing over locked rows, keeping time.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public abstract class SqlDialect
{
    private protected SqlDialect(string name) => Name = name;

    /// <summary>PostgreSQL, 9.5 or later.</summary>
    public static SqlDialect PostgreSql { get; } = new PostgreSqlDialect();

    /// <summary>SQLite, 3.25 or later.</summary>
    public static SqlDialect Sqlite { get; } = new SqliteDialect();

    /// <summary>SQL Server, 2016 or later.</summary>
    public static SqlDialect SqlServer { get; } = new SqlServerDialect();

    /// <summary>MySQL, 8.0 or later, and MariaDB, 10.6 or later.</summary>
    public static SqlDialect MySql { get; } = new MySqlDialect();

    /// <summary>The name of the database.</summary>
    public string Name { get; }

    /// <summary>The schema that is meant where none is said; <see langword="null"/> for the database to which a connection was opened.</summary>
    internal abstract string? DefaultSchema { get; }

    /// <summary>What every transaction is told first, so that it compares times in UTC and hides no row; null where there is nothing to say.</summary>
    internal virtual string? TransactionSetup => null;

    /// <summary>
    /// What the transaction of a batch is told besides, where the evidence is a part of it: not to wait for the disk. A crash may then undo the last
    /// batches, each with its evidence, and the next run repeats them; the end of the run waits, and for all that was written before it. Null where
    /// a database cannot tell one transaction so.
    /// </summary>
    internal virtual string? BatchSetup => null;

    /// <summary>The variable of a session with the zone by which it stores instants; null where values or columns have a zone of their own.</summary>
    internal virtual string? ZoneOfSession => null;

    internal virtual IsolationLevel Isolation => IsolationLevel.ReadCommitted;

    /// <summary>The finest part of an instant, in ticks, that a parameter of the native type carries.</summary>
    internal virtual long TicksOfNativeInstant => 1;

    /// <summary>The dialect of a connection, by the type of its driver.</summary>
    /// <param name="connection">A connection of Npgsql, Microsoft.Data.Sqlite, System.Data.SQLite, Microsoft.Data.SqlClient, System.Data.SqlClient, MySqlConnector or MySql.Data.</param>
    /// <exception cref="ArgumentNullException"><paramref name="connection"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The driver is none of these, or wrapped by another type: pass the dialect.</exception>
    public static SqlDialect Of(DbConnection connection)
    {
        Require.NotNull(connection, nameof(connection));
        for (var type = connection.GetType(); type is not null; type = type.BaseType)
        {
            if (OfDriver(type.FullName) is { } dialect)
            {
                return dialect;
            }
        }

        throw new ArgumentException(
            $"The dialect of '{connection.GetType()}' is not known. Pass one: {nameof(SqlDialect)}.{nameof(PostgreSql)}, {nameof(Sqlite)}, {nameof(SqlServer)} or {nameof(MySql)}.",
            nameof(connection));
    }

    /// <summary>A name as this database reads it, whatever characters it has.</summary>
    /// <param name="identifier">The name of a schema, table or column, not quoted.</param>
    /// <exception cref="ArgumentNullException"><paramref name="identifier"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">It is empty, has a NUL or half of a surrogate pair, or is too long: a database may shorten a long name to that of another table.</exception>
    public string Quote(string identifier)
    {
        SqlIdentifier.Checked(identifier, nameof(identifier));
        return LengthOf(identifier) <= MaxLength
            ? QuoteChecked(identifier)
            : throw new ArgumentException($"'{identifier}' is longer than the {MaxLength} {UnitOfLength} that {Name} allows an identifier.", nameof(identifier));
    }

    /// <summary>The name of the database.</summary>
    public override string ToString() => Name;

    private protected abstract int MaxLength { get; }

    private protected virtual string UnitOfLength => "characters";

    private protected virtual int LengthOf(string identifier) => identifier.Length;

    private protected virtual string QuoteChecked(string identifier) => SqlIdentifier.Quote(identifier, '"', '"');

    /// <summary>Whether a column of this database can keep time so.</summary>
    internal virtual bool CanStore(TimeStorage storage) => storage != TimeStorage.IsoText;

    /// <summary>The value of a column of time, comparable with <see cref="TimeValue"/>.</summary>
    internal virtual string Comparable(string column, TimeStorage storage) => column;

    /// <summary>Whether a column takes values of any type, so that one of times may have some that mean none.</summary>
    internal virtual bool KeepsAnyValue => false;

    /// <summary>The condition under which a column has a value that means a time; true or false, never unknown.</summary>
    internal virtual string IsReadable(string column, TimeStorage storage) => column + " IS NOT NULL";

    /// <summary>The same for a column that is less than a parameter; it may then be unknown, or wrong, of what is less than none.</summary>
    internal virtual string IsReadableBelow(string column, TimeStorage storage) => IsReadable(column, storage);

    /// <summary>A parameter for an instant of the native type.</summary>
    internal virtual object NativeInstant(DateTimeOffset instant) => instant;

    /// <summary>An instant in a statement that stores it in a column of any native type, whatever the zone of the session; null where a parameter does.</summary>
    internal virtual string? StoredInstant(DateTimeOffset instant) => null;

    /// <summary>A parameter for a date.</summary>
    internal virtual (object Value, DbType? Type) NativeDate(DateTime date) => (date, DbType.Date);

    /// <summary>Writes the statement that deletes at most so many of the rows of a table that fulfil a condition, and that no other session has locked.</summary>
    /// <remarks>The condition stands on the row that is deleted too: a key that is said to be unique and is not deletes no row that is not due, or is held.</remarks>
    internal abstract void AppendDelete(SqlText text, RetainedTable table, Action<SqlText> condition, int limit, bool hasPlaces = false);

    /// <summary>Writes the question whether rows of a table can be told by the place where they lie, which is faster than by their key: a number above zero. Null where they never can.</summary>
    internal virtual SqlText? Places(SqlText text, RetainedTable table) => null;

    /// <summary>Writes the question what keeps deleted rows: how many triggers run in place of a deletion, and how many tables of the name keep versions. Null where nothing does.</summary>
    internal virtual SqlText? Obstacles(SqlText text, RetainedTable table) => null;

    /// <summary>Whether two names are those of one table, in one schema, of this database.</summary>
    internal virtual bool IsSame(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>A condition besides equality with the parameter, where equality alone finds more than what is equal.</summary>
    internal virtual string? StrictEquality(string column, string parameter, object value) => null;

    /// <summary>The types of the columns of a table of evidence: a run, a name, an instant, a count, an outcome.</summary>
    internal abstract (string Run, string Name, string Instant, string Count, string Word) EvidenceTypes { get; }

    private static SqlDialect? OfDriver(string? type) => type switch
    {
        "Npgsql.NpgsqlConnection" => PostgreSql,
        "Microsoft.Data.Sqlite.SqliteConnection" or "System.Data.SQLite.SQLiteConnection" => Sqlite,
        "Microsoft.Data.SqlClient.SqlConnection" or "System.Data.SqlClient.SqlConnection" => SqlServer,
        "MySqlConnector.MySqlConnection" or "MySql.Data.MySqlClient.MySqlConnection" => MySql,
        _ => null,
    };
}
