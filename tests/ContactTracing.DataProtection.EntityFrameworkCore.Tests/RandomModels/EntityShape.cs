using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.RandomModels;

/// <summary>A key, by the columns that it has.</summary>
internal enum KeyShape
{
    Number,
    WardAndNumber,
    Code,
    Name,
}

/// <summary>How a hierarchy is mapped.</summary>
internal enum Hierarchy
{
    None,
    TablePerHierarchy,
    TablePerType,
    TablePerConcreteType,
}

/// <summary>What a record owns, and where it is stored.</summary>
internal enum Ownership
{
    None,
    InTheRow,
    InATable,
    ManyInATable,
    Json,
}

/// <summary>A reference from one entity type to another, or to itself.</summary>
/// <param name="To">The index of the principal, which is not above that of the dependent.</param>
/// <param name="Key">The key of the principal that it names, primary or alternate.</param>
/// <param name="IsRequired">Whether no dependent is without it.</param>
/// <param name="OnDelete">What becomes of the dependent.</param>
/// <param name="FromSpecial">Whether the derived type of the dependent declares it.</param>
/// <param name="ToSpecial">Whether it is to the derived type of the principal.</param>
/// <param name="SharesWard">Whether the ward of the dependent is its first column, as the tenant is where all keys begin with one.</param>
internal sealed record ReferenceShape(int To, KeyShape Key, bool IsRequired, DeleteBehavior OnDelete, bool FromSpecial, bool ToSpecial, bool SharesWard)
{
    public bool Cascades => OnDelete is DeleteBehavior.Cascade or DeleteBehavior.ClientCascade;

    /// <summary>Whether the derived type has one of its columns in its own table, and the ward is in that of the base alone, not being of the key, which both have.</summary>
    public bool IsSpreadOverTables(EntityShape dependent) =>
        FromSpecial && SharesWard && Key == KeyShape.WardAndNumber
        && dependent.Hierarchy == Hierarchy.TablePerType && dependent.Key != KeyShape.WardAndNumber;

    public bool Unlinks => OnDelete is DeleteBehavior.SetNull or DeleteBehavior.ClientSetNull && !IsRequired;
}

/// <summary>An entity type of a random model.</summary>
/// <param name="Key">Its primary key.</param>
/// <param name="Hierarchy">How what derives from it is mapped.</param>
/// <param name="IsAbstract">Whether its root is abstract.</param>
/// <param name="PurgesSpecial">Whether the derived type is the retained one, and the rest stays.</param>
/// <param name="CountsFromDate">Whether the anchor is a date.</param>
/// <param name="IsFulfilled">Whether <see cref="Record.ClosedAt"/> makes it due.</param>
/// <param name="IsFiltered">Whether a query filter hides rows.</param>
/// <param name="Owns">What it owns.</param>
/// <param name="References">To what it refers.</param>
internal sealed record EntityShape(
    KeyShape Key,
    Hierarchy Hierarchy,
    bool IsAbstract,
    bool PurgesSpecial,
    bool CountsFromDate,
    bool IsFulfilled,
    bool IsFiltered,
    Ownership Owns,
    IReadOnlyList<ReferenceShape> References)
{
    public bool IsHierarchy => Hierarchy != Hierarchy.None;

    public bool HasAbstractRoot => IsHierarchy && IsAbstract;

    /// <summary>What EF Core can map and read: documents in one table only, and with a table per concrete type no owned reference at all.</summary>
    public Ownership Stores => (Hierarchy, Owns) switch
    {
        (Hierarchy.TablePerType, Ownership.Json) => Ownership.InTheRow,
        (Hierarchy.TablePerConcreteType, not Ownership.None) => Ownership.ManyInATable,
        _ => Owns,
    };

    public bool IsRetainedAtSpecial => IsHierarchy && PurgesSpecial;

    public override string ToString() =>
        $"{Key}, {Hierarchy}{(HasAbstractRoot ? " with abstract root" : "")}{(IsRetainedAtSpecial ? ", derived type retained" : "")}, owns {Stores}"
        + $"{(CountsFromDate ? ", from date" : "")}{(IsFulfilled ? ", fulfilled" : "")}{(IsFiltered ? ", filtered" : "")} [{string.Join("; ", References)}]";
}

/// <summary>A random model.</summary>
/// <param name="Entities">Its types, principals before dependents.</param>
/// <param name="Links">Pairs of entity types that a table links, many to many.</param>
/// <param name="HasHolds">Whether records have columns for legal holds.</param>
internal sealed record ModelShape(IReadOnlyList<EntityShape> Entities, IReadOnlyList<(int Left, int Right)> Links, bool HasHolds)
{
    public override string ToString() =>
        $"{(HasHolds ? "with" : "without")} holds, links [{string.Join(", ", Links)}]{string.Concat(Entities.Select((entity, i) => $"\n  entity {i}: {entity}"))}";
}
