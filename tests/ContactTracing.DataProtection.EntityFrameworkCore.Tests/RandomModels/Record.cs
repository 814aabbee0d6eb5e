namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.RandomModels;

/// <summary>What every record of a random model has. References to others are columns that are no members.</summary>
[RetentionMax(90, DeleteWhen = nameof(ClosedAt))]
internal abstract class Record
{
    /// <summary>Unique in the whole database, whatever the key is.</summary>
    public int Number { get; set; }

    /// <summary>The first column of keys that have two, and of references to them.</summary>
    public int Ward { get; set; }

    public Guid Code { get; set; }

    public string Name { get; set; } = "";

    [RetentionAnchor]
    public DateTimeOffset At { get; set; }

    /// <summary>The anchor of the types that count from a date.</summary>
    public DateOnly On { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Whether a query filter hides it.</summary>
    public bool IsHidden { get; set; }

    public Place? Home { get; set; }

    public List<Place> Places { get; } = [];
}

/// <summary>The abstract root of a hierarchy. Closed over another type it is another entity type, so that no type has to be made at run time.</summary>
internal abstract class Root<T> : Record;

/// <summary>A record of an entity type without a hierarchy, or in the middle of one.</summary>
internal class Plain<T> : Root<T>;

/// <summary>A derived record.</summary>
internal sealed class Special<T> : Plain<T>
{
    public int Extra { get; set; }
}

/// <summary>Owned by a record.</summary>
internal sealed class Place
{
    public string Town { get; set; } = "";
}
