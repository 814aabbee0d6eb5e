using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Execution;

/// <summary>Reads keys from a result as values of the properties, the way in which the provider reads entities.</summary>
internal sealed class KeyReader(IReadOnlyList<IProperty> key)
{
    private readonly IReadOnlyList<Func<DbDataReader, int, object?>> columns = [.. key.Select(ColumnOf)];

    public async Task<List<object?[]>> ReadAsync(DbCommand command, int limit, CancellationToken cancellationToken)
    {
        var keys = new List<object?[]>();
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (keys.Count < limit && await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                keys.Add([.. columns.Select((column, ordinal) => column(reader, ordinal))]);
            }
        }

        return keys;
    }

    private static Func<DbDataReader, int, object?> ColumnOf(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        var read = Compile(mapping);
        return mapping.Converter is { } converter ? (reader, ordinal) => converter.ConvertFromProvider(read(reader, ordinal)) : read;
    }

    private static Func<DbDataReader, int, object?> Compile(RelationalTypeMapping mapping)
    {
        var (reader, ordinal) = (Expression.Parameter(typeof(DbDataReader)), Expression.Parameter(typeof(int)));
        var method = mapping.GetDataReaderMethod();
        var value = mapping.CustomizeDataReaderExpression(Expression.Call(Expression.Convert(reader, method.DeclaringType!), method, ordinal));
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        return Expression.Lambda<Func<DbDataReader, int, object?>>(
            Expression.Convert(value.Type == type ? value : Expression.Convert(value, type), typeof(object)), reader, ordinal).Compile();
    }
}
