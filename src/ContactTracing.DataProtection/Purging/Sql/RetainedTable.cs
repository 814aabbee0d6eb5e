namespace ContactTracing.DataProtection;

/// <summary>A table whose rows have a retention period: where it is, which row is which, and when a row is due (S8, S10).</summary>
/// <remarks>
/// Immutable. Generated code makes one of a retained type: <c>IndexCaseRetention.SqlTable()</c>. Names are quoted as they are and always
/// stand behind their schema, so that no search path and no default schema leads to another table of that name. Rows that refer to
/// these are deleted before: by an <c>ON DELETE CASCADE</c>, or by a purge of their own that runs earlier.
/// </remarks>
public sealed class RetainedTable
{
    /// <summary>Describes a table.</summary>
    /// <param name="policy">How long a row may exist.</param>
    /// <param name="name">The table, as the database knows it, not quoted.</param>
    /// <param name="key">The columns that tell a row from all others: its primary key, or another unique one that is never null. On MySQL and MariaDB rows that share a key with one that is due go with it.</param>
    /// <param name="anchor">The instant or date from which its period runs.</param>
    /// <param name="schema">The schema; <see langword="null"/> for <c>public</c>, <c>dbo</c>, <c>main</c>, or the database of a MySQL connection.</param>
    /// <param name="fulfilment">What makes a row due before its time; <see langword="null"/> when only the calendar counts.</param>
    /// <param name="holds">The legal holds on rows of the table; <see langword="null"/> when it can have none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/>, <paramref name="name"/>, <paramref name="key"/> or <paramref name="anchor"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A name is empty or can be no identifier, or the key has no column, one twice, or not as many as that of <paramref name="holds"/>; or the holds are said to be in columns of a record and are not in those of this table, or the reverse.</exception>
    public RetainedTable(
        RetentionPolicy policy,
        string name,
        IEnumerable<string> key,
        TimeColumn anchor,
        string? schema = null,
        SqlFulfilment? fulfilment = null,
        HoldTable? holds = null)
    {
        Policy = policy ?? throw new ArgumentNullException(nameof(policy));
        Name = SqlIdentifier.Checked(name, nameof(name));
        Key = SqlIdentifier.CheckedAll(key, nameof(key));
        Anchor = anchor ?? throw new ArgumentNullException(nameof(anchor));
        Schema = SqlIdentifier.CheckedOrNull(schema, nameof(schema));
        Fulfilment = fulfilment;
        Holds = holds is null || holds.Key.Count == Key.Count
            ? holds
            : throw new ArgumentException("A hold names its row by as many columns as the table does.", nameof(holds));
        CheckPlaceOfHolds();
    }

    /// <summary>How long a row may exist, as it was declared; <see cref="PurgeOptions"/> can change its lead and its zone.</summary>
    public RetentionPolicy Policy { get; }

    /// <summary>The name of the table.</summary>
    public string Name { get; }

    /// <summary>The schema; <see langword="null"/> for the one that the database has for everybody.</summary>
    public string? Schema { get; }

    /// <summary>The columns that tell a row from all others.</summary>
    public IReadOnlyList<string> Key { get; }

    /// <summary>The instant or date from which the period of a row runs.</summary>
    public TimeColumn Anchor { get; }

    /// <summary>What makes a row due before its time; <see langword="null"/> when only the calendar counts.</summary>
    public SqlFulfilment? Fulfilment { get; }

    /// <summary>The legal holds on rows of the table; <see langword="null"/> when it can have none.</summary>
    public HoldTable? Holds { get; }

    /// <summary>The schema and the name, for messages.</summary>
    public override string ToString() => Schema is null ? Name : Schema + "." + Name;

    // To lift a hold of a table of holds is to delete its row: here, the record.
    private string HoldsAreThisTable => $"The holds of '{this}' are said to be a table, and it is this one. Use {nameof(HoldTable)}.{nameof(HoldTable.InRecord)}.";

    private void CheckPlaceOfHolds()
    {
        var isOwn = Holds is not null && Holds.Name == Name && Holds.Schema == Schema;
        if (isOwn && !Holds!.IsInRecord)
        {
            throw new ArgumentException(HoldsAreThisTable, "holds");
        }

        if (Holds is { IsInRecord: true } && !(isOwn && Holds.Key.SequenceEqual(Key)))
        {
            throw new ArgumentException($"The holds are columns of the record, but not of '{this}' by its key.", "holds");
        }
    }

    /// <summary>Refuses what a database cannot have.</summary>
    /// <param name="dialect">The database.</param>
    /// <param name="database">The one to which the connection was opened: the schema where the dialect has no other.</param>
    /// <exception cref="RetainedTableException">A column keeps time in a way that the database does not, or the table of the holds is this one.</exception>
    /// <exception cref="ArgumentException">A name is too long.</exception>
    internal void Check(SqlDialect dialect, string database)
    {
        // Only the database says which schema is meant where none is said.
        var text = new SqlText(dialect, database);
        if (Holds is { IsInRecord: false } && dialect.IsSame(Holds.Name, Name) && dialect.IsSame(text.SchemaOf(Holds.Schema), text.SchemaOf(Schema)))
        {
            throw new RetainedTableException(HoldsAreThisTable);
        }

        var times = new[] { Anchor, Fulfilment?.Time, Holds?.ExpiresAt }.OfType<TimeColumn>().ToList();
        foreach (var column in times.Where(column => !dialect.CanStore(column.Storage)))
        {
            throw new RetainedTableException(
                $"Column '{column.Name}' of '{this}' is said to be {nameof(TimeStorage)}.{column.Storage}, which {dialect} does not have. Say how it is stored.");
        }

        foreach (var name in Key.Append(Name).Concat(times.Select(static column => column.Name)))
        {
            dialect.Quote(name);
        }
    }
}
