using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.RandomModels;

/// <summary>Runs a scenario on a database of its own, and holds it to the oracle after every day.</summary>
internal sealed class Trial(Database database, Scenario scenario)
{
    private readonly ModelShape model = scenario.Model;
    private World world = Population.Of(scenario);

    private IEnumerable<int> Purgeable => Enumerable.Range(0, model.Entities.Count).Where(entity => !World.IsRefused(model, entity));

    public async Task RunAsync()
    {
        await using (var context = Open())
        {
            await context.Database.EnsureCreatedAsync();
            await Stored.SaveAsync(context, world, scenario.Start);
        }

        await VerifyWhatIsRefusedAsync();
        for (var day = 0; day < scenario.Days; day++)
        {
            var now = scenario.Start.AddDays(day);
            await PurgeAsync(now);
            await VerifyWhatIsLeftAsync(now);
        }
    }

    private async Task VerifyWhatIsRefusedAsync()
    {
        for (var entity = 0; entity < model.Entities.Count; entity++)
        {
            await using var context = Open();
            var refusal = Xunit.Record.Exception(() => RetentionOf(entity).CheckModel(context));
            Assert.True(World.IsRefused(model, entity) == refusal is PurgeModelException, $"Entity {entity}: {refusal?.ToString() ?? "not refused"}");
            if (refusal is not null)
            {
                await Assert.ThrowsAsync<PurgeModelException>(() => RetentionOf(entity).PurgeAsync(context, PurgeRun.Start(TimeProvider.System), new()));
            }
        }
    }

    private async Task PurgeAsync(DateTimeOffset now)
    {
        if (scenario.Turn == Turn.AllAtOnce)
        {
            await Task.WhenAll(Purgeable.Select(entity => Task.Run(() => PurgeAsync(entity, now))));
        }

        foreach (var entity in Purgeable)
        {
            var due = DueOf(entity, now).Count;
            if (scenario.Turn != Turn.AllAtOnce)
            {
                await VerifyPreviewAsync(entity, now);
            }

            var deleted = scenario.Turn == Turn.EachTwiceAtOnce ? await PurgeTwiceAtOnceAsync(entity, now) : 0;
            var last = await PurgeAsync(entity, now);

            Assert.Equal((entity, PurgeOutcome.Completed), (entity, last.Outcome));
            Assert.Equal(world.Held(entity).LongCount(row => world.DueAt(row) <= now && world.IsBlocked(row)), last.Blocked);
            if (scenario.Turn != Turn.AllAtOnce)
            {
                Assert.Equal((entity, due), (entity, deleted + last.Deleted));
            }

            world = world.Purged(entity, now);
        }
    }

    private async Task<long> PurgeTwiceAtOnceAsync(int entity, DateTimeOffset now) =>
        (await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => PurgeAsync(entity, now))))).Sum(static evidence => evidence.Deleted);

    private List<Row> DueOf(int entity, DateTimeOffset now) => [.. world.Held(entity).Where(row => world.DueAt(row) <= now && !world.IsBlocked(row))];

    private async Task VerifyPreviewAsync(int entity, DateTimeOffset now)
    {
        await using var context = Open();
        var preview = await RetentionOf(entity).PreviewAsync(context, OptionsAt(now));
        var held = world.Held(entity).ToList();
        var dues = held.ToLookup(row => world.DueAt(row) <= now);
        Assert.Equal((held.Count, DueOf(entity, now).Count), (preview.Held, preview.Due));
        Assert.Equal(dues[true].LongCount(world.IsBlocked), preview.Blocked);
        Assert.Equal(dues[true].LongCount(row => world.DeadlineOf(row) <= now && !world.IsBlocked(row)), preview.Expired);
        Assert.Equal(dues[false].Min(row => (DateTimeOffset?)world.DueAt(row)), preview.NextDueAt);
    }

    private async Task VerifyWhatIsLeftAsync(DateTimeOffset now)
    {
        await using var context = Open();
        Assert.Equal(Stored.Expected(world), await Stored.ReadAsync(context, model));
        if (scenario.Lead >= TimeSpan.FromHours(AnyScenario.HoursOfLead))
        {
            // Were the next run to fail, the one after it would come in time, and have an hour to end.
            var open = Purgeable.SelectMany(world.Held).Where(row => !world.IsBlocked(row));
            Assert.All(open, row => Assert.True(world.DeadlineOf(row) > now + TimeSpan.FromHours(AnyScenario.HoursOfLead)));
        }
    }

    private async Task<PurgeEvidence> PurgeAsync(int entity, DateTimeOffset now)
    {
        await using var context = Open();
        return await RetentionOf(entity).PurgeAsync(context, new PurgeRun(Guid.NewGuid(), now), OptionsAt(now));
    }

    private PurgeOptions OptionsAt(DateTimeOffset now) => new()
    {
        Clock = new FixedClock(now), Zone = LegalTimeZone.Of(scenario.Zone), Lead = scenario.Lead, BatchSize = scenario.BatchSize,
    };

    private Retention RetentionOf(int entity) => Family.All[entity].Retention(model.Entities[entity], $"entity {entity}");

    private RandomContext Open() => new(database, model);
}
