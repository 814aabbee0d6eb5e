using System.Data.Common;
using System.Globalization;

namespace ContactTracing.DataProtection;

/// <summary>Writes a hold to its table, over a connection that is not ours: its session is left as it was.</summary>
internal sealed class HoldPlacement(HoldTable table, DbConnection connection, SqlDialect dialect)
{
    public SqlDialect Dialect => dialect;

    // In one transaction, since between the two statements the row has no hold.
    public async Task ReplaceAsync(IReadOnlyList<object> key, LegalHold? hold, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await Lifting(key).ExecuteAsync(connection, transaction, cancellationToken).ConfigureAwait(false);
        if (hold is null)
        {
            return;
        }

        var zone = await EnterUtcAsync(transaction, cancellationToken).ConfigureAwait(false);
        try
        {
            await Placing(key, hold).ExecuteAsync(connection, transaction, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await LeaveUtcAsync(zone, transaction).ConfigureAwait(false);
        }
    }

    private SqlText NewText() => new(dialect, connection.Database);

    private SqlText Lifting(IReadOnlyList<object> key)
    {
        var text = NewText().Append("DELETE FROM ").AppendTable(table.Schema, table.Name);
        for (var index = 0; index < key.Count; index++)
        {
            text.Append(index == 0 ? " WHERE " : " AND ").Append(text.Column(null, table.Key[index])).Append(" = ").AppendParameter(key[index]);
        }

        return text;
    }

    private SqlText Placing(IReadOnlyList<object> key, LegalHold hold)
    {
        var text = NewText().Append("INSERT INTO ").AppendTable(table.Schema, table.Name).Append(" (")
            .AppendColumns(null, [.. table.Key, table.Reason, table.Authority, table.ExpiresAt.Name]).Append(") VALUES (");
        foreach (var value in key)
        {
            text.AppendParameter(value).Append(", ");
        }

        text.AppendParameter(hold.Reason).Append(", ").AppendParameter(hold.Authority).Append(", ");
        return TimeValue.AppendStored(text, table.ExpiresAt.Storage, hold.ExpiresAt).Append(')');
    }

    private async Task<string?> EnterUtcAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (dialect.ZoneOfSession is not { } variable)
        {
            return null;
        }

        using var command = NewText().Append("SELECT @@session.").Append(variable).On(connection, transaction);
        var zone = Convert.ToString(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false), CultureInfo.InvariantCulture);
        await SetZoneAsync(variable, "+00:00", transaction, cancellationToken).ConfigureAwait(false);
        return zone;
    }

    private async Task LeaveUtcAsync(string? zone, DbTransaction transaction)
    {
        if (zone is not null)
        {
            await SetZoneAsync(dialect.ZoneOfSession!, zone, transaction, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private Task<int> SetZoneAsync(string variable, string zone, DbTransaction transaction, CancellationToken cancellationToken) =>
        NewText().Append("SET ").Append(variable).Append(" = ").AppendParameter(zone).ExecuteAsync(connection, transaction, cancellationToken);
}
