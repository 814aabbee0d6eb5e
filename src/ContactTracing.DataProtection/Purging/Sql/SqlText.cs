using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;

namespace ContactTracing.DataProtection;

/// <summary>A statement as it is written: names quoted, tables with their schema, values as parameters and never as text.</summary>
/// <param name="dialect">Who reads it.</param>
/// <param name="database">The database to which the connection was opened; it is the schema where the dialect has no other.</param>
internal sealed class SqlText(SqlDialect dialect, string database)
{
    private readonly StringBuilder text = new();
    private readonly List<(object Value, DbType? Type)> parameters = [];

    public SqlDialect Dialect => dialect;

    public SqlText Append(string sql)
    {
        text.Append(sql);
        return this;
    }

    public SqlText Append(char sql)
    {
        text.Append(sql);
        return this;
    }

    public SqlText Append(int number)
    {
        text.Append(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public SqlText AppendTable(string? schema, string name) => Append(dialect.Quote(SchemaOf(schema))).Append('.').Append(dialect.Quote(name));

    /// <summary>The schema that is meant.</summary>
    public string SchemaOf(string? schema) => schema ?? dialect.DefaultSchema ?? database;

    public SqlText AppendColumns(string? alias, IEnumerable<string> columns) => Append(string.Join(", ", columns.Select(column => Column(alias, column))));

    /// <summary>Columns of two tables that are equal, one by one.</summary>
    public SqlText AppendEqual(string alias, IReadOnlyList<string> columns, string otherAlias, IReadOnlyList<string> otherColumns) =>
        Append(string.Join(" AND ", columns.Zip(otherColumns, (column, other) => $"{Column(alias, column)} = {Column(otherAlias, other)}")));

    // Behind an alias a name that is no column is an error; alone, SQLite takes it for text.
    public string Column(string? alias, string column) => (alias is null ? "" : alias + ".") + dialect.Quote(column);

    public SqlText AppendParameter(object value, DbType? type = null) => Append(Parameter(value, type));

    public string Parameter(object value, DbType? type = null)
    {
        parameters.Add((value, type));
        return FormattableString.Invariant($"@p{parameters.Count - 1}");
    }

    public DbCommand On(DbConnection connection, DbTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the methods above: constants, quoted names and parameters.
        command.CommandText = text.ToString();
#pragma warning restore CA2100
        command.Transaction = transaction;
        for (var index = 0; index < parameters.Count; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = FormattableString.Invariant($"@p{index}");
            if (parameters[index].Type is { } type)
            {
                parameter.DbType = type;
            }

            parameter.Value = parameters[index].Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public async Task<int> ExecuteAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        using var command = On(connection, transaction);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public override string ToString() => text.ToString();
}
