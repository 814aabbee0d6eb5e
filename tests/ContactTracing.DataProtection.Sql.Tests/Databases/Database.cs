using System.Data.Common;
using System.Globalization;

namespace ContactTracing.DataProtection.Sql.Tests.Databases;

/// <summary>A database of one test.</summary>
/// <param name="Provider">Which one it is.</param>
/// <param name="Connect">Makes a connection that is not open.</param>
/// <param name="Schema">The schema of the tables that have none said.</param>
public sealed record Database(Provider Provider, Func<DbConnection> Connect, string Schema)
{
    public SqlDialect Dialect => Provider switch
    {
        Provider.PostgreSql => SqlDialect.PostgreSql,
        Provider.MariaDb => SqlDialect.MySql,
        _ => SqlDialect.Sqlite,
    };

    /// <summary>How instants are best kept here.</summary>
    public TimeStorage Instants => Provider == Provider.Sqlite ? TimeStorage.IsoText : TimeStorage.Instant;

    public DbConnection Open()
    {
        var connection = Connect();
        connection.Open();
        return connection;
    }

    public void Execute(string sql, params object[] values)
    {
        using var connection = Open();
        Execute(connection, sql, values);
    }

    public static void Execute(DbConnection connection, string sql, params object[] values)
    {
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    public List<T> Query<T>(string sql)
    {
        using var connection = Open();
        using var command = Command(connection, sql, []);
        using var reader = command.ExecuteReader();
        var values = new List<T>();
        while (reader.Read())
        {
            values.Add((T)Convert.ChangeType(reader.GetValue(0), typeof(T), CultureInfo.InvariantCulture));
        }

        return values;
    }

    public long Count(string table) => Query<long>($"SELECT COUNT(*) FROM {table}").Single();

    /// <summary>A value as a column stores it: what an application of that database would pass.</summary>
    public object Stored(TimeStorage storage, DateTimeOffset instant) => TimeValue.Stored(Dialect, storage, instant);

    /// <summary>The type of a column.</summary>
    public string TypeOf(TimeStorage storage) => (Provider, storage) switch
    {
        (Provider.PostgreSql, TimeStorage.Instant) => "timestamptz",
        (Provider.MariaDb, TimeStorage.Instant) => "datetime(6)",
        (_, TimeStorage.Date) => "date",
        (_, TimeStorage.IsoText) => "text",
        _ => "bigint",
    };

    private static DbCommand Command(DbConnection connection, string sql, object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < values.Length; index++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@v{index}", values[index]);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
