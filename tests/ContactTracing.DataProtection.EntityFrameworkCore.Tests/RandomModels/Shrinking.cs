namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.RandomModels;

/// <summary>Makes a scenario that fails smaller, one thing at a time, so that what is left is the reason.</summary>
internal static class Shrinking
{
    public static IEnumerable<Scenario> Smaller(Scenario scenario)
    {
        var model = scenario.Model;
        return LessAtOnce(scenario)
            .Concat(WithoutRows(scenario))
            .Concat(WithoutTheLastEntity(scenario))
            .Concat(WithoutOneOf(model.Links).Select(links => scenario with { Model = model with { Links = links } }))
            .Concat(model.Entities.SelectMany((entity, i) => Simpler(entity)
                .Select(simple => scenario with { Model = model with { Entities = [.. model.Entities.Take(i), simple, .. model.Entities.Skip(i + 1)] } })))
            .Concat(scenario.Rows.SelectMany((row, i) => Simpler(row)
                .Select(simple => scenario with { Rows = [.. scenario.Rows.Take(i), simple, .. scenario.Rows.Skip(i + 1)] })));
    }

    private static IEnumerable<Scenario> LessAtOnce(Scenario scenario) => Changes(
        scenario,
        scenario with { Days = 1 },
        scenario with { Turn = Turn.OneByOne },
        scenario with { BatchSize = 5 },
        scenario with { Lead = TimeSpan.Zero },
        scenario with { Zone = "Europe/Paris" },
        scenario.Rows.All(static row => row.Hold == Hold.None) && scenario.Model.HasHolds ? scenario with { Model = scenario.Model with { HasHolds = false } } : scenario);

    private static IEnumerable<Scenario> WithoutRows(Scenario scenario)
    {
        var half = scenario.Rows.Count / 2;
        IEnumerable<IReadOnlyList<RowShape>> halves = half > 1 ? [[.. scenario.Rows.Take(half)], [.. scenario.Rows.Skip(half)]] : [];
        return halves.Concat(WithoutOneOf(scenario.Rows)).Select(rows => scenario with { Rows = rows });
    }

    private static IEnumerable<Scenario> WithoutTheLastEntity(Scenario scenario)
    {
        var last = scenario.Model.Entities.Count - 1;
        if (last > 0)
        {
            yield return scenario with
            {
                Model = scenario.Model with
                {
                    Entities = [.. scenario.Model.Entities.Take(last)],
                    Links = [.. scenario.Model.Links.Where(link => link.Left < last && link.Right < last)],
                },
                Rows = [.. scenario.Rows.Where(row => row.Entity < last)],
            };
        }
    }

    private static IEnumerable<EntityShape> Simpler(EntityShape entity) => Changes(
            entity,
            entity with { Key = KeyShape.Number },
            entity with { Hierarchy = Hierarchy.None },
            entity with { IsAbstract = false },
            entity with { PurgesSpecial = false },
            entity with { CountsFromDate = false },
            entity with { IsFulfilled = false },
            entity with { IsFiltered = false },
            entity with { Owns = Ownership.None })
        .Concat(WithoutOneOf(entity.References).Select(references => entity with { References = references }))
        .Concat(entity.References.SelectMany((reference, i) => Changes(
                reference,
                reference with { Key = KeyShape.Number },
                reference with { FromSpecial = false },
                reference with { ToSpecial = false },
                reference with { SharesWard = false })
            .Select(simple => entity with { References = [.. entity.References.Take(i), simple, .. entity.References.Skip(i + 1)] })));

    private static IEnumerable<RowShape> Simpler(RowShape row) => Changes(
        row, row with { IsSpecial = false }, row with { ClosedAt = null }, row with { Hold = Hold.None }, row with { IsHidden = false }, row with { Ward = 0 });

    private static IEnumerable<IReadOnlyList<T>> WithoutOneOf<T>(IReadOnlyList<T> items) =>
        items.Select((_, i) => (IReadOnlyList<T>)[.. items.Take(i), .. items.Skip(i + 1)]);

    private static IEnumerable<T> Changes<T>(T now, params T[] candidates)
        where T : notnull => candidates.Where(candidate => !candidate.Equals(now));
}
