using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Xunit.Sdk;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Generated;

/// <summary>Random rows, dates, zones, leads and batches, against an oracle that looks at one row at a time.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class GeneratedPurgeProperties(DatabaseServers servers)
{
    private const int Scenarios = 40;

    private static readonly string[] Zones = ["Europe/Paris", "America/Guadeloupe", "Indian/Reunion", "Pacific/Noumea", "America/Miquelon"];

    private static readonly Gen<Scenario> AnyScenario =
        from now in AnyInstant(new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero), days: 1500)
        from zone in Gen.Elements(Zones)
        from lead in Gen.Choose(0, 24 * 20)
        from batch in Gen.Choose(1, 5)
        from rows in AnyRow(now).ListOf(12)
        select new Scenario(now, zone, TimeSpan.FromHours(lead), batch, [.. rows]);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Purge_DeletesExactlyWhatTheOracleCallsDue_AndThePreviewSaidSo(Provider provider)
    {
        await using var context = new FulfilledContext(servers.Create(provider).Options<FulfilledContext>());
        await context.Database.EnsureCreatedAsync();
        foreach (var scenario in AnyScenario.Sample(Scenarios, Scenarios))
        {
            try
            {
                await Verify(context, scenario);
            }
            catch (XunitException failure)
            {
                throw new XunitException($"{scenario with { Rows = [] }}: {string.Join("; ", scenario.Rows)}", failure);
            }
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task DailyPurge_LeavesNothingAliveAtItsDeadline_AndDeletesNothingEarly(Provider provider)
    {
        await using var context = new FulfilledContext(servers.Create(provider).Options<FulfilledContext>());
        await context.Database.EnsureCreatedAsync();
        var (start, oracle) = (new DateTimeOffset(2021, 1, 25, 0, 0, 0, TimeSpan.Zero), new CalendarOracle(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), TimeSpan.FromDays(2)));
        context.AddRange(AnyInstant(start, days: 12).Sample(40, 200).Select(at => new ByNullableInstant { CreatedAt = at }));
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();

        for (var now = start.AddDays(80).AddHours(3); now < start.AddDays(110); now += TimeSpan.FromDays(1))
        {
            var before = await AnchorsAsync(context);
            await ByNullableInstantRetention.PurgeAsync(context, new PurgeOptions { Clock = new FixedClock(now) });
            var after = await AnchorsAsync(context);

            Assert.All(before.Except(after), anchor => Assert.True(oracle.DueAt(anchor, null) <= now));
            Assert.All(after, anchor => Assert.True(oracle.Deadline(anchor) > now + TimeSpan.FromDays(1)));
        }

        Assert.Empty(await AnchorsAsync(context));
    }

    private static async Task Verify(FulfilledContext context, Scenario scenario)
    {
        var oracle = new CalendarOracle(TimeZoneInfo.FindSystemTimeZoneById(scenario.Zone), scenario.Lead);
        var options = new PurgeOptions
        {
            Clock = new FixedClock(scenario.Now), Zone = LegalTimeZone.Of(scenario.Zone), Lead = scenario.Lead, BatchSize = scenario.BatchSize,
        };
        var dues = scenario.Rows.ToLookup(row => oracle.DueAt(row.Anchor, row.Fulfilled) <= scenario.Now);
        context.AddRange(scenario.Rows.Select(row => new ByNullableInstant { CreatedAt = row.Anchor, When = row.Fulfilled }));
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();

        var preview = await ByNullableInstantRetention.PreviewAsync(context, options);
        var evidence = await ByNullableInstantRetention.PurgeAsync(context, options);

        Assert.Equal((scenario.Rows.Count, dues[true].LongCount()), (preview.Held, preview.Due));
        Assert.Equal(scenario.Rows.LongCount(row => oracle.Deadline(row.Anchor) <= scenario.Now), preview.Expired);
        Assert.Equal(dues[false].Min(row => (DateTimeOffset?)oracle.DueAt(row.Anchor, row.Fulfilled)), preview.NextDueAt);
        Assert.Equal((preview.Due, PurgeOutcome.Completed), (evidence.Deleted, evidence.Outcome));
        Assert.Equal(dues[false].Select(row => row.Anchor).Order(), await AnchorsAsync(context));
        await context.Set<ByNullableInstant>().ExecuteDeleteAsync();
    }

    private static async Task<List<DateTimeOffset>> AnchorsAsync(DbContext context) =>
        await context.Set<ByNullableInstant>().AsNoTracking().Select(row => row.CreatedAt).OrderBy(at => at).ToListAsync();

    private static Gen<Row> AnyRow(DateTimeOffset now) =>
        from anchor in Gen.OneOf(AnyInstant(now.AddDays(-95), days: 10), AnyInstant(now.AddDays(-120), days: 121))
        from fulfilled in Gen.OneOf(
            Gen.Constant<DateTimeOffset?>(null),
            AnyInstant(now.AddDays(-2), days: 4).Select(at => (DateTimeOffset?)at),
            Gen.Elements<DateTimeOffset?>(now, now.AddSeconds(1), now.AddSeconds(-1)))
        select new Row(anchor, fulfilled);

    // Whole minutes around the starts of days are where calendars go wrong.
    private static Gen<DateTimeOffset> AnyInstant(DateTimeOffset start, int days) =>
        from minutes in Gen.OneOf(Gen.Choose(0, days * 24 * 60), Gen.Choose(0, days * 24).Select(hour => hour * 60))
        from seconds in Gen.Elements(0, -1, 1)
        select new DateTimeOffset(start.Date, TimeSpan.Zero).AddMinutes(minutes).AddSeconds(seconds);

    private sealed record Scenario(DateTimeOffset Now, string Zone, TimeSpan Lead, int BatchSize, IReadOnlyList<Row> Rows);

    private sealed record Row(DateTimeOffset Anchor, DateTimeOffset? Fulfilled);
}
