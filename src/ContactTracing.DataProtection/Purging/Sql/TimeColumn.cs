namespace ContactTracing.DataProtection;

/// <summary>A column that holds an instant or a date, and how it holds it.</summary>
/// <remarks>Immutable.</remarks>
public sealed record TimeColumn
{
    /// <summary>Describes a column.</summary>
    /// <param name="name">Its name as the database knows it, not quoted.</param>
    /// <param name="storage">How it keeps time.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or can be no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="storage"/> is none of the named values.</exception>
    public TimeColumn(string name, TimeStorage storage)
    {
        Name = SqlIdentifier.Checked(name, nameof(name));
        Storage = storage is >= TimeStorage.Instant and <= TimeStorage.UnixMilliseconds
            ? storage
            : throw new ArgumentOutOfRangeException(nameof(storage), storage, "No column keeps time so.");
    }

    /// <summary>The name of the column.</summary>
    public string Name { get; }

    /// <summary>How it keeps time.</summary>
    public TimeStorage Storage { get; }
}
