using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Generated;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.RandomModels;

/// <summary>Makes records of the rows of a scenario: each refers to records before it, and one that finds no principal that it needs is left out.</summary>
internal static class Population
{
    public static World Of(Scenario scenario)
    {
        var model = scenario.Model;
        var rows = new List<Row>();
        foreach (var shape in scenario.Rows.OrderBy(static row => row.Entity))
        {
            var entity = model.Entities[shape.Entity];
            var row = new Row(rows.Count + 1, shape, shape.IsSpecial && entity.IsHierarchy, []);
            var principals = entity.References.Select((reference, i) => PrincipalOf(model, rows, row, reference, shape.Picks[i])).ToList();
            if (entity.References.Zip(principals).All(pair => pair.Second is not null || !pair.First.IsRequired || !Has(entity, row, pair.First)))
            {
                rows.Add(row with { Principals = principals });
            }
        }

        var calendar = new CalendarOracle(TimeZoneInfo.FindSystemTimeZoneById(scenario.Zone), scenario.Lead);
        return new(model, calendar, rows, [.. LinksOf(model, rows)]);
    }

    /// <summary>Whether the record has the columns of a reference, which the derived type may declare.</summary>
    public static bool Has(EntityShape entity, Row row, ReferenceShape reference) => row.IsSpecial || !reference.FromSpecial || !entity.IsHierarchy;

    private static int? PrincipalOf(ModelShape model, List<Row> rows, Row row, ReferenceShape reference, int pick)
    {
        var needsWard = reference.SharesWard && reference.Key == KeyShape.WardAndNumber;
        var candidates = rows
            .Where(other => other.Shape.Entity == reference.To
                && (other.IsSpecial || !reference.ToSpecial || !model.Entities[reference.To].IsHierarchy)
                && (!needsWard || other.Shape.Ward == row.Shape.Ward))
            .Select(static other => (int?)other.Number)
            .Concat(reference.IsRequired ? [] : [null])
            .ToList();
        return Has(model.Entities[row.Shape.Entity], row, reference) && candidates.Count > 0 ? candidates[pick % candidates.Count] : null;
    }

    private static IEnumerable<(int Link, int Left, int Right)> LinksOf(ModelShape model, List<Row> rows) =>
        from link in Enumerable.Range(0, model.Links.Count)
        from left in rows
        where left.Shape.Entity == model.Links[link].Left
        let rights = rows.Where(row => row.Shape.Entity == model.Links[link].Right).ToList()
        let pick = left.Shape.Picks[^(link + 1)] % (rights.Count + 1)
        where pick < rights.Count
        select (link, left.Number, rights[pick].Number);
}
