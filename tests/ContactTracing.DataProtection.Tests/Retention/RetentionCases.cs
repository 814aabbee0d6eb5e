using ContactTracing.DataProtection.Tests.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace ContactTracing.DataProtection.Tests.Retention;

/// <summary>
/// Makes cases for properties: any terms, zones that change their clocks at midnight, anchors and present instants that lie where
/// something happens (a midnight, a change of clocks, a deadline), a tick before, at it and a tick after, besides any others.
/// </summary>
public static class RetentionCases
{
    private static readonly LegalTimeZone[] AllZones = [.. Zones.All.Select(LegalTimeZone.Of)];

    // Where the clocks of some zone skip a midnight, repeat it or skip a day.
    private static readonly DateTimeOffset[] RemarkableInstants =
    [
        Moment.At("2018-11-04T03:00Z"), Moment.At("2021-03-27T22:00Z"), Moment.At("2020-11-01T05:00Z"), Moment.At("2010-11-07T02:31Z"),
        Moment.At("2010-03-04T15:00Z"), Moment.At("2011-12-30T10:00Z"), Moment.At("2021-03-28T01:00Z"), Moment.At("2021-10-31T01:00Z"),
    ];

    public static Arbitrary<RetentionCase> Case() => Arb.From(
        from policy in Policy()
        from anchor in Anchor(policy.Zone)
        from other in Anchor(policy.Zone)
        from now in Now(policy, anchor)
        select new RetentionCase(policy, anchor, other, now));

    internal static Gen<DateTimeOffset> Anchor(LegalTimeZone zone) => Gen.Frequency(
        (3, AnyInstant()),
        (3, Nearby(AnyInstant().Select(instant => zone.StartOfDay(zone.DateOf(instant))))),
        (3, Nearby(Gen.Elements(RemarkableInstants))),
        (1, Gen.Elements(DateTimeOffset.MinValue, default, DateTimeOffset.MaxValue.AddTicks(-1))));

    private static Gen<RetentionPolicy> Policy() =>
        from zone in Gen.Elements(AllZones)
        from days in Gen.Frequency((3, Gen.Elements(90, 88, 92, 30, 3, 2, 1)), (1, Gen.Choose(1, 800)))
        from months in Gen.Frequency((3, Gen.Constant(3)), (1, Gen.Choose(1, 26)))
        from leadPercent in Gen.Choose(0, 99)
        from hasLead in Gen.Elements(true, false)
        from sunset in Gen.Frequency((3, Gen.Constant<DateTimeOffset?>(null)), (1, AnyInstant().Select(static instant => (DateTimeOffset?)instant)))
        select new RetentionPolicy(
            "Case", Policies.Loose, days, months, sunset, zone, hasLead ? TimeSpan.FromDays(Math.Min(days, 28 * months) * leadPercent / 100.0) : null);

    private static Gen<DateTimeOffset> Now(RetentionPolicy policy, DateTimeOffset anchor) => Gen.Frequency(
        (2, AnyInstant()),
        (3, Nearby(Gen.Constant(policy.DueAt(anchor)))),
        (3, Nearby(Gen.Constant(policy.Deadline(anchor)))),
        (2, Nearby(Gen.Elements(RemarkableInstants))),
        (1, Nearby(Gen.Constant(policy.Sunset is { } sunset ? SaturatingInstant.Subtract(sunset, policy.Lead) : anchor))));

    private static Gen<DateTimeOffset> AnyInstant() =>
        from day in Gen.Choose(0, 55_000)
        from second in Gen.Choose(0, 86_399)
        select new DateTimeOffset(1950, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day).AddSeconds(second);

    private static Gen<DateTimeOffset> Nearby(Gen<DateTimeOffset> instants) =>
        from instant in instants
        from distance in Gen.Elements(
            TimeSpan.Zero, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(45), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromDays(1))
        from forward in Gen.Elements(true, false)
        select forward ? SaturatingInstant.Add(instant, distance) : SaturatingInstant.Subtract(instant, distance);
}
