using System.Data.Common;

namespace ContactTracing.DataProtection;

/// <summary>The table of the legal holds (<see cref="LegalHold"/>) on the rows of another: a purge leaves what has one in force, and previews count it as blocked.</summary>
/// <remarks>
/// Immutable. Where holds are columns of the record, use <see cref="InRecord"/>. A hold that is placed while a batch deletes
/// the row comes too late. Rows that the database deletes by a cascade are not asked for holds: place one on the row that they refer to.
/// </remarks>
public sealed class HoldTable
{
    /// <summary>Describes a table of holds.</summary>
    /// <param name="name">The table, not quoted.</param>
    /// <param name="key">The columns that name the row on which a hold is, in the order of the key of that row.</param>
    /// <param name="expiresAt">The instant from which on a hold blocks nothing any more; where it is null, there is no hold.</param>
    /// <param name="schema">The schema; <see langword="null"/> as for <see cref="RetainedTable"/>.</param>
    /// <param name="reason">The column of <see cref="LegalHold.Reason"/>.</param>
    /// <param name="authority">The column of <see cref="LegalHold.Authority"/>.</param>
    /// <exception cref="ArgumentNullException">A parameter other than <paramref name="schema"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A name is empty or can be no identifier, the key has no column or one twice, or the end of a hold is a date.</exception>
    public HoldTable(
        string name, IEnumerable<string> key, TimeColumn expiresAt, string? schema = null, string reason = "reason", string authority = "authority")
    {
        Name = SqlIdentifier.Checked(name, nameof(name));
        Key = SqlIdentifier.CheckedAll(key, nameof(key));
        Require.NotNull(expiresAt, nameof(expiresAt));
        ExpiresAt = expiresAt.Storage != TimeStorage.Date
            ? expiresAt
            : throw new ArgumentException("A hold ends at an instant: a date would end it at different times in different zones.", nameof(expiresAt));
        Schema = SqlIdentifier.CheckedOrNull(schema, nameof(schema));
        Reason = SqlIdentifier.Checked(reason, nameof(reason));
        Authority = SqlIdentifier.Checked(authority, nameof(authority));
    }

    /// <summary>Describes holds that are columns of the retained table itself.</summary>
    /// <param name="name">The retained table, not quoted.</param>
    /// <param name="key">The columns of its key, as <see cref="RetainedTable.Key"/> has them.</param>
    /// <param name="expiresAt">The column with the instant from which on a hold blocks nothing any more; where it is null, there is no hold.</param>
    /// <param name="schema">The schema; <see langword="null"/> as for <see cref="RetainedTable"/>.</param>
    /// <exception cref="ArgumentNullException">A parameter other than <paramref name="schema"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A name is empty or can be no identifier, the key has no column or one twice, or the end of a hold is a date.</exception>
    public static HoldTable InRecord(string name, IEnumerable<string> key, TimeColumn expiresAt, string? schema = null) =>
        new(name, key, expiresAt, schema) { IsInRecord = true };

    /// <summary>The name of the table.</summary>
    public string Name { get; }

    /// <summary>The schema; <see langword="null"/> for the one that the database has for everybody.</summary>
    public string? Schema { get; }

    /// <summary>The columns that name the row on which a hold is.</summary>
    public IReadOnlyList<string> Key { get; }

    /// <summary>The instant from which on a hold blocks nothing any more.</summary>
    public TimeColumn ExpiresAt { get; }

    /// <summary>Whether the holds are columns of the record.</summary>
    internal bool IsInRecord { get; private init; }

    internal string Reason { get; }

    internal string Authority { get; }

    /// <summary>Places a hold on a row, in place of any earlier one. For a table of its own; columns of the record are updated by its owner.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="key">The key of the row, in the order of <see cref="Key"/>.</param>
    /// <param name="hold">The hold; <see langword="null"/> lifts the one that there is. Its end is stored in UTC, whatever the zone of the session.</param>
    /// <param name="transaction">The transaction of the connection; <see langword="null"/> for one of its own.</param>
    /// <param name="dialect">The dialect; <see langword="null"/> for that of the driver.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    /// <exception cref="ArgumentNullException"><paramref name="connection"/> or <paramref name="key"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The key has not as many values as the table of holds has columns for it, or the dialect is not known.</exception>
    /// <exception cref="InvalidOperationException">The holds are columns of the record (<see cref="InRecord"/>).</exception>
    public async Task SetAsync(
        DbConnection connection,
        IReadOnlyList<object> key,
        LegalHold? hold,
        DbTransaction? transaction = null,
        SqlDialect? dialect = null,
        CancellationToken cancellationToken = default)
    {
        Require.NotNull(connection, nameof(connection));
        Require.NotNull(key, nameof(key));
        if (IsInRecord)
        {
            throw new InvalidOperationException($"The holds of '{Name}' are columns of the record: update the record.");
        }

        if (key.Count != Key.Count)
        {
            throw new ArgumentException($"The key of a row has {Key.Count} values here.", nameof(key));
        }

        var placement = new HoldPlacement(this, connection, dialect ?? SqlDialect.Of(connection));
        if (transaction is not null)
        {
            await placement.ReplaceAsync(key, hold, transaction, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var own = await SqlTransaction.BeginAsync(connection, placement.Dialect.Isolation, cancellationToken).ConfigureAwait(false);
        await placement.ReplaceAsync(key, hold, own, cancellationToken).ConfigureAwait(false);
        await SqlTransaction.CommitAsync(own).ConfigureAwait(false);
    }

    /// <summary>The condition that row <c>r</c> has a hold in force.</summary>
    internal void AppendHeld(SqlText text, IReadOnlyList<string> key, DateTimeOffset now)
    {
        if (IsInRecord)
        {
            text.Append('(').Append(text.Column("r", ExpiresAt.Name)).Append(" IS NOT NULL AND ");
            AppendInForce(text, "r", now);
            text.Append(')');
            return;
        }

        text.Append("EXISTS (SELECT 1 FROM ").AppendTable(Schema, Name).Append(" AS h WHERE ").AppendEqual("h", Key, "r", key).Append(" AND ");
        AppendInForce(text, "h", now);
        text.Append(')');
    }

    // A hold whose end cannot be read is in force: nobody said that it ended.
    private void AppendInForce(SqlText text, string alias, DateTimeOffset now)
    {
        var anyValue = text.Dialect.KeepsAnyValue;
        text.Append(anyValue ? "(" : "");
        TimeValue.AppendAfter(text, alias, ExpiresAt, now);
        if (anyValue)
        {
            text.Append(" OR (").Append(text.Column(alias, ExpiresAt.Name)).Append(" IS NOT NULL AND NOT (");
            TimeValue.AppendReadable(text, alias, ExpiresAt);
            text.Append(")))");
        }
    }
}
