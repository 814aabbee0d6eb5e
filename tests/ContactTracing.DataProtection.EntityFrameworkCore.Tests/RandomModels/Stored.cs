using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.RandomModels;

/// <summary>Saves records of the oracle, and says in the same words what the oracle has and what the database has.</summary>
internal static class Stored
{
    public static async Task SaveAsync(RandomContext context, World world, DateTimeOffset start)
    {
        var records = world.Rows.ToDictionary(static row => row.Number, row => NewRecord(world.Model.Entities[row.Shape.Entity], row));
        foreach (var row in world.Rows)
        {
            var entry = context.Add(records[row.Number]);
            foreach (var (column, principalColumn, principal) in References(world.Model, row))
            {
                entry.Property(column).CurrentValue = principal is { } number ? Columns.ValueOf(records[number], principalColumn) : null;
            }

            if (world.Model.HasHolds && row.Shape.Hold != Hold.None)
            {
                entry.SetLegalHold(new("RG 1", "Tribunal judiciaire", row.Shape.Hold == Hold.InForce ? start.AddYears(1) : start));
            }
        }

        foreach (var (link, left, right) in world.Links)
        {
            var (leftEntity, rightEntity) = (world.Model.Entities[world.Model.Links[link].Left], world.Model.Entities[world.Model.Links[link].Right]);
            context.Set<Dictionary<string, object>>(RandomContext.LinkName(link)).Add(
                End(leftEntity, "Left", records[left]).Concat(End(rightEntity, "Right", records[right])).ToDictionary());
        }

        await context.SaveChangesAsync();
    }

    /// <summary>What is to be in the database.</summary>
    public static List<string> Expected(World world)
    {
        var (model, records) = (world.Model, world.Rows.ToDictionary(static row => row.Number));
        var lines = world.Rows.Select(row => Line(
            row.Number,
            References(model, row).Select(reference => (
                reference.Column,
                (object?)(reference.Principal is { } number ? Columns.ValueOf(NewRecord(model.Entities[records[number].Shape.Entity], records[number]), reference.PrincipalColumn) : null)))));
        var rows = world.Rows.Sum(row => TablesOf(model.Entities[row.Shape.Entity], row)) + world.Links.Count;
        return [.. lines.Order(StringComparer.Ordinal), $"{rows} rows in all tables"];
    }

    /// <summary>What is in the database, whatever filters hide.</summary>
    public static async Task<List<string>> ReadAsync(RandomContext context, ModelShape model)
    {
        var lines = new List<string>();
        for (var entity = 0; entity < model.Entities.Count; entity++)
        {
            foreach (var record in await Family.All[entity].Rows(context, model.Entities[entity]).ToListAsync())
            {
                var entry = context.Entry(record);
                lines.Add(Line(record.Number, model.Entities[entity].References
                    .SelectMany(Columns.OwnOf)
                    .Where(own => entry.Metadata.FindProperty(own.Column) is not null)
                    .Select(own => (own.Column, entry.Property(own.Column).CurrentValue))));
            }
        }

        return [.. lines.Order(StringComparer.Ordinal), $"{await CountAsync(context)} rows in all tables"];
    }

    // Whoever is left without its record is no part of any, and seen here alone.
    private static async Task<long> CountAsync(RandomContext context)
    {
        var tables = context.Model.GetRelationalModel().Tables.Where(table => table.EntityTypeMappings.All(mapping => mapping.TypeBase.ClrType != typeof(PurgeEvidence)));
        var all = string.Join(" + ", tables.Select(table => $"(SELECT count(*) FROM \"{table.Name}\")"));
#pragma warning disable EF1002 // Names of tables of the model.
        return await context.Database.SqlQueryRaw<long>($"SELECT {all} AS \"Value\"").SingleAsync();
#pragma warning restore EF1002
    }

    private static int TablesOf(EntityShape entity, Row row)
    {
        var own = entity.Hierarchy == Hierarchy.TablePerType ? 1 + (row.IsSpecial ? 1 : 0) + (entity.HasAbstractRoot ? 1 : 0) : 1;
        var record = NewRecord(entity, row);
        return own + record.Places.Count + (entity.Stores == Ownership.InATable && record.Home is not null ? 1 : 0);
    }

    private static string Line(int number, IEnumerable<(string Column, object? Value)> references) => string.Create(
        CultureInfo.InvariantCulture, $"{number:00}: {string.Join(", ", references.Select(reference => $"{reference.Column} = {reference.Value ?? "null"}"))}");

    private static IEnumerable<(string Column, string PrincipalColumn, int? Principal)> References(ModelShape model, Row row)
    {
        var entity = model.Entities[row.Shape.Entity];
        return entity.References
            .SelectMany((reference, i) => Columns.OwnOf(reference, i).Select(own => (reference, own, row.Principals[i])))
            .Where(item => Population.Has(entity, row, item.reference))
            .Select(static item => (item.own.Column, item.own.Principal, item.Item3));
    }

    private static IEnumerable<KeyValuePair<string, object>> End(EntityShape entity, string side, Record record) => RandomContext.LinkColumns(entity, side)
        .Zip(Columns.Of(entity.Key), (column, principal) => KeyValuePair.Create(column, Columns.ValueOf(record, principal)));

    private static Record NewRecord(EntityShape entity, Row row)
    {
        var record = Family.All[row.Shape.Entity].New(row.IsSpecial);
        (record.Number, record.Ward, record.Code, record.Name) = (row.Number, row.Shape.Ward, new Guid(row.Number, 0, 0, new byte[8]), $"L'Été {row.Number}");
        (record.At, record.On, record.ClosedAt, record.IsHidden) = (row.Shape.At, row.Shape.On, row.Shape.ClosedAt, row.Shape.IsHidden);
        record.Home = row.Shape.Picks[0] % 2 == 0 && entity.Stores is Ownership.InTheRow or Ownership.InATable or Ownership.Json ? new() { Town = "Lyon" } : null;
        for (var place = 0; entity.Stores == Ownership.ManyInATable && place < row.Shape.Picks[0] % 3; place++)
        {
            record.Places.Add(new() { Town = "Paris" });
        }

        return record;
    }
}
