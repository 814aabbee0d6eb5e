using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.RandomModels;

/// <summary>Generates scenarios.</summary>
internal static class AnyScenario
{
    /// <summary>The lead that daily runs of up to an hour need for one of them to fail.</summary>
    public const int HoursOfLead = 49;

    private const int MostEntities = 5, MostPicks = 6;

    private static readonly string[] Zones = ["Europe/Paris", "America/Guadeloupe", "Indian/Reunion", "Pacific/Noumea", "America/Miquelon"];

    public static Arbitrary<Scenario> Of(int mostRows) => Arb.From(AnyOf(mostRows), Shrinking.Smaller);

    private static Gen<Scenario> AnyOf(int mostRows) =>
        from model in AnyModel()
        from start in AnyInstant(new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero), days: 1500)
        from count in Gen.Choose(0, mostRows)
        from rows in AnyRow(model.Entities.Count, start).ListOf(count)
        from days in Gen.Choose(1, 3)
        from zone in Gen.Elements(Zones)
        from lead in Gen.OneOf(Gen.Constant(HoursOfLead), Gen.Choose(0, 24 * 20))
        from batch in Gen.Choose(1, 5)
        from turn in Often(Turn.OneByOne, 8, Turn.EachTwiceAtOnce, Turn.AllAtOnce)
        select new Scenario(model, [.. rows], start, days, zone, TimeSpan.FromHours(lead), batch, turn);

    private static Gen<ModelShape> AnyModel() =>
        from count in Gen.Choose(1, MostEntities)
        from entities in Gen.CollectToSequence(Enumerable.Range(0, count), AnyEntity)
        from links in AnyLink(count).ListOf(Math.Max(0, count - 3))
        from hasHolds in Gen.Elements(true, false)
        select new ModelShape([.. entities], [.. links], hasHolds);

    private static Gen<EntityShape> AnyEntity(int index) =>
        from key in Gen.Elements(Enum.GetValues<KeyShape>())
        from hierarchy in Often(Hierarchy.None, 3, Hierarchy.TablePerHierarchy, Hierarchy.TablePerType, Hierarchy.TablePerConcreteType)
        from flags in AnyFlag.ListOf(5)
        from owns in Often(Ownership.None, 3, Ownership.InTheRow, Ownership.InATable, Ownership.ManyInATable, Ownership.Json)
        from count in index == 0 ? Often(0, 4, 1) : Often(1, 5, 0, 2)
        from references in AnyReference(index).ListOf(count)
        select new EntityShape(key, hierarchy, flags[0], flags[1], flags[2], flags[3], flags[4], owns, [.. references]);

    private static Gen<ReferenceShape> AnyReference(int index) =>
        from to in index == 0 ? Gen.Constant(0) : Often(index - 1, 4, [.. Enumerable.Range(0, index + 1)])
        from key in Gen.Elements(Enum.GetValues<KeyShape>())
        from isRequired in AnyFlag
        from onDelete in AnyBehavior(to == index, isRequired)
        from flags in AnyFlag.ListOf(3)
        select new ReferenceShape(to, key, isRequired && to != index, onDelete, flags[0], flags[1], flags[2]);

    // Most of what is generated can be purged: that a model is refused is a property too, but soon seen.
    private static Gen<DeleteBehavior> AnyBehavior(bool isToItself, bool isRequired) =>
        isToItself ? Often(DeleteBehavior.ClientSetNull, 12, DeleteBehavior.Cascade, DeleteBehavior.Restrict)
        : isRequired ? Often(DeleteBehavior.Cascade, 16, DeleteBehavior.ClientCascade, DeleteBehavior.ClientCascade, DeleteBehavior.Restrict, DeleteBehavior.SetNull)
        : Often(DeleteBehavior.SetNull, 8, DeleteBehavior.Cascade, DeleteBehavior.Cascade, DeleteBehavior.ClientCascade, DeleteBehavior.ClientSetNull, DeleteBehavior.ClientSetNull, DeleteBehavior.NoAction);

    private static Gen<(int Left, int Right)> AnyLink(int count) =>
        from left in Gen.Choose(0, count - 1)
        from right in Gen.Choose(0, count - 1)
        select (left, right);

    private static Gen<RowShape> AnyRow(int entities, DateTimeOffset start) =>
        from entity in Gen.Choose(0, entities - 1)
        from isSpecial in AnyFlag
        from at in Gen.OneOf(AnyInstant(start.AddDays(-95), days: 10), AnyInstant(start.AddDays(-120), days: 121))
        from closed in Gen.OneOf(
            Gen.Constant<DateTimeOffset?>(null),
            AnyInstant(start.AddDays(-1), days: 4).Select(instant => (DateTimeOffset?)instant),
            Gen.Elements<DateTimeOffset?>(start, start.AddSeconds(1), start.AddSeconds(-1)))
        from hold in Often(Hold.None, 6, Hold.InForce, Hold.Ended)
        from isHidden in AnyFlag
        from ward in Gen.Choose(0, 1)
        from picks in Gen.Choose(0, 30).ListOf(MostPicks)
        select new RowShape(entity, isSpecial, at, closed, hold, isHidden, ward, [.. picks]);

    // Whole minutes around the starts of days are where calendars go wrong.
    private static Gen<DateTimeOffset> AnyInstant(DateTimeOffset start, int days) =>
        from minutes in Gen.OneOf(Gen.Choose(0, days * 24 * 60), Gen.Choose(0, days * 24).Select(hour => hour * 60))
        from seconds in Gen.Elements(0, -1, 1)
        select new DateTimeOffset(start.Date, TimeSpan.Zero).AddMinutes(minutes).AddSeconds(seconds);

    private static Gen<bool> AnyFlag => Gen.Elements(true, false);

    private static Gen<T> Often<T>(T usual, int weight, params T[] others) => Gen.Elements([.. Enumerable.Repeat(usual, weight), .. others]);
}
