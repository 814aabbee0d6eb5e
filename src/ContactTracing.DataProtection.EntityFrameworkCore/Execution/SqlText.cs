using System.Data.Common;
using System.Globalization;
using System.Text;
using ContactTracing.DataProtection.EntityFrameworkCore.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>
/// Writes one statement: identifiers quoted by the provider, values as parameters. EF Core deletes in one statement neither from a
/// hierarchy with a table per type nor from the tables of owned types, so what it cannot write stands here.
/// </summary>
internal sealed class SqlText
{
    private readonly ISqlGenerationHelper names;
    private readonly StringBuilder text = new();

    public SqlText(DbContext context)
    {
        names = context.GetService<ISqlGenerationHelper>();
        Command = context.Database.GetDbConnection().CreateCommand();
        Command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        if (context.Database.GetCommandTimeout() is { } seconds)
        {
            Command.CommandTimeout = seconds;
        }
    }

    public DbCommand Command { get; }

    public SqlText Append(string sql)
    {
        text.Append(sql);
        return this;
    }

    public SqlText Append(StoreObjectIdentifier table) => Append(names.DelimitIdentifier(table.Name, table.Schema));

    public SqlText AppendColumn(string column) => Append(names.DelimitIdentifier(column));

    public SqlText AppendColumns(IEnumerable<string> columns) => Append(string.Join(", ", columns.Select(names.DelimitIdentifier)));

    public SqlText AppendNulls(IEnumerable<string> columns) =>
        Append(string.Join(", ", columns.Select(column => names.DelimitIdentifier(column) + " = NULL")));

    /// <summary>A parameter in the form in which the property is stored.</summary>
    public SqlText AppendValue(IProperty property, object? value)
    {
        var name = names.GenerateParameterName("p" + Command.Parameters.Count.ToString(CultureInfo.InvariantCulture));
        Command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(Command, name, value, property.IsNullable));
        return Append(name);
    }

    /// <summary><c>(@p0, @p1)</c>.</summary>
    public SqlText AppendValues(IReadOnlyList<IProperty> properties, object?[] values) =>
        AppendJoined(Enumerable.Range(0, values.Length), ", ", i => AppendValue(properties[i], values[i]));

    /// <summary><c>a IN (@p0, @p1)</c>, or <c>((a = @p0 AND b = @p1) OR …)</c>.</summary>
    public SqlText AppendIsOneOf(IReadOnlyList<string> columns, IReadOnlyList<IProperty> properties, IReadOnlyList<object?[]> keys)
    {
        if (columns.Count == 1)
        {
            AppendColumn(columns[0]).Append(" IN ");
            return AppendJoined(keys, ", ", key => AppendValue(properties[0], key[0]));
        }

        return AppendJoined(keys, " OR ", key => AppendJoined(
            Enumerable.Range(0, columns.Count), " AND ", i => AppendColumn(columns[i]).Append(" = ").AppendValue(properties[i], key[i])));
    }

    /// <summary>The command, for one that runs it more than once and disposes of it.</summary>
    public DbCommand Written()
    {
        WriteCommandText();
        return Command;
    }

    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        await using (Command.ConfigureAwait(false))
        {
            WriteCommandText();
            return await Command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The number that the statement selects.</summary>
    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        await using (Command.ConfigureAwait(false))
        {
            WriteCommandText();
            return Convert.ToInt64(await Command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false), CultureInfo.InvariantCulture);
        }
    }

    /// <summary>At most <paramref name="limit"/> of the keys that the statement selects.</summary>
    public async Task<List<object?[]>> ReadKeysAsync(KeyReader reader, int limit, CancellationToken cancellationToken)
    {
        await using (Command.ConfigureAwait(false))
        {
            WriteCommandText();
            return await reader.ReadAsync(Command, limit, cancellationToken).ConfigureAwait(false);
        }
    }

    private SqlText AppendJoined<T>(IEnumerable<T> items, string separator, Action<T> append)
    {
        Append("(");
        var isFirst = true;
        foreach (var item in items)
        {
            Append(isFirst ? "" : separator);
            append(item);
            isFirst = false;
        }

        return Append(")");
    }

    private void WriteCommandText()
    {
#pragma warning disable CA2100 // The text holds identifiers that the provider quoted and names of parameters, nothing else.
        Command.CommandText = text.ToString();
#pragma warning restore CA2100
    }
}
