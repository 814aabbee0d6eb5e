using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Generated;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.RandomModels;

/// <summary>A record in memory.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Shape">What it is.</param>
/// <param name="IsSpecial">Whether it is of the derived type.</param>
/// <param name="Principals">The numbers of the records to which it refers, in the order of the references of its type.</param>
internal sealed record Row(int Number, RowShape Shape, bool IsSpecial, IReadOnlyList<int?> Principals);

/// <summary>The slow oracle: all records in memory, and what a purge leaves of them, worked out one record at a time.</summary>
internal sealed class World(ModelShape model, CalendarOracle calendar, IReadOnlyList<Row> rows, IReadOnlyList<(int Link, int Left, int Right)> links)
{
    public ModelShape Model => model;

    public IReadOnlyList<Row> Rows => rows;

    public IReadOnlyList<(int Link, int Left, int Right)> Links => links;

    /// <summary>Whether deleting a record of the type could be stopped by a reference, or would never end, or not find what refers to it.</summary>
    public static bool IsRefused(ModelShape model, int entity) => model.Entities
        .SelectMany((dependent, index) => dependent.References.Select(reference => (Reference: reference, Dependent: index)))
        .Where(pair => pair.Reference.To == entity)
        .Any(pair => !pair.Reference.Cascades && !pair.Reference.Unlinks
            || pair.Reference.IsSpreadOverTables(model.Entities[pair.Dependent])
            || pair.Reference.Cascades && (pair.Dependent == entity || IsRefused(model, pair.Dependent)));

    /// <summary>The records of a retained type.</summary>
    public IEnumerable<Row> Held(int entity) => rows.Where(row => row.Shape.Entity == entity && (row.IsSpecial || !model.Entities[entity].IsRetainedAtSpecial));

    public DateTimeOffset DueAt(Row row)
    {
        var shape = model.Entities[row.Shape.Entity];
        return calendar.DueAt(AnchorOf(row), shape.IsFulfilled ? row.Shape.ClosedAt : null);
    }

    public DateTimeOffset DeadlineOf(Row row) => calendar.Deadline(AnchorOf(row));

    /// <summary>Whether a hold keeps the record, or one that would go with it.</summary>
    public bool IsBlocked(Row row) => model.HasHolds && GoesWith(row).Any(static other => other.Shape.Hold == Hold.InForce);

    /// <summary>What a purge of the type leaves.</summary>
    public World Purged(int entity, DateTimeOffset now)
    {
        var gone = Held(entity).Where(row => DueAt(row) <= now && !IsBlocked(row)).SelectMany(GoesWith).Select(row => row.Number).ToHashSet();
        var left = rows.Where(row => !gone.Contains(row.Number))
            .Select(row => row with { Principals = [.. row.Principals.Select(number => number is { } to && gone.Contains(to) ? null : number)] });
        return new(model, calendar, [.. left], [.. links.Where(link => !gone.Contains(link.Left) && !gone.Contains(link.Right))]);
    }

    // A date counts from its start in the zone; at noon UTC it is the date in all of the zones here.
    private DateTimeOffset AnchorOf(Row row) => model.Entities[row.Shape.Entity].CountsFromDate
        ? new(row.Shape.On.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero)
        : row.Shape.At;

    private IEnumerable<Row> GoesWith(Row row) => rows
        .Where(other => model.Entities[other.Shape.Entity].References.Select((reference, i) => reference.Cascades && other.Principals[i] == row.Number).Any(static goes => goes))
        .SelectMany(GoesWith)
        .Prepend(row);
}
