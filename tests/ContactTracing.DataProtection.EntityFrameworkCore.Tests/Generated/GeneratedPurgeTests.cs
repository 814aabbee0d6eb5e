using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Generated;

/// <summary>What the generator emits, run on databases: it purges there what it purges in memory.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class GeneratedPurgeTests(DatabaseServers servers)
{
    private static readonly PurgeOptions Options = Days.Options with { Lead = TimeSpan.Zero };

    private static readonly DateTimeOffset Later = Days.Now.AddTicks(10);

    private static readonly DateOnly Today = new(2021, 4, 30);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task EveryKindOfFulfilment_MakesARowDue_AndItsNearMissDoesNot(Provider provider)
    {
        await using var context = await OpenAsync(provider);

        await Verify(context, [new ByFlag { CreatedAt = Days.Kept, When = true }], [new() { CreatedAt = Days.Kept }], ByFlagRetention.PreviewAsync, ByFlagRetention.PurgeAsync);
        await Verify(context, [new ByNullableFlag { CreatedAt = Days.Kept, When = true }], [new() { CreatedAt = Days.Kept }, new() { CreatedAt = Days.Kept, When = false }], ByNullableFlagRetention.PreviewAsync, ByNullableFlagRetention.PurgeAsync);
        await Verify(context, [new ByInstant { CreatedAt = Days.Kept, When = Days.Now }], [new() { CreatedAt = Days.Kept }, new() { CreatedAt = Days.Kept, When = Later }], ByInstantRetention.PreviewAsync, ByInstantRetention.PurgeAsync);
        await Verify(context, [new ByNullableInstant { CreatedAt = Days.Kept, When = Days.Now }, new() { CreatedAt = Days.Kept, When = default(DateTimeOffset) }], [new() { CreatedAt = Days.Kept }, new() { CreatedAt = Days.Kept, When = Later }], ByNullableInstantRetention.PreviewAsync, ByNullableInstantRetention.PurgeAsync);
        await Verify(context, [new ByDate { CreatedAt = Days.Kept, When = Today }], [new() { CreatedAt = Days.Kept }, new() { CreatedAt = Days.Kept, When = Today.AddDays(1) }], ByDateRetention.PreviewAsync, ByDateRetention.PurgeAsync);
        await Verify(context, [new ByNullableDate { CreatedAt = Days.Kept, When = Today }], [new() { CreatedAt = Days.Kept }, new() { CreatedAt = Days.Kept, When = Today.AddDays(1) }], ByNullableDateRetention.PreviewAsync, ByNullableDateRetention.PurgeAsync);
        await Verify(context, [new ByPresence { CreatedAt = Days.Kept, When = "" }], [new() { CreatedAt = Days.Kept }], ByPresenceRetention.PreviewAsync, ByPresenceRetention.PurgeAsync);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task HiddenMembers_AreReadByTheDatabase(Provider provider)
    {
        await using var context = await OpenAsync(provider);
        var (due, kept) = (new DateOnly(2021, 1, 31), new DateOnly(2021, 2, 1));

        await Verify(context, [new Hidden(due, null), new Hidden(kept, "done")], [new Hidden(kept, null)], HiddenRetention.PreviewAsync, HiddenRetention.PurgeAsync);
    }

    [Fact]
    public async Task CheckAndScheduledPurge_AreEmittedToo()
    {
        await using var context = await OpenAsync(Provider.Sqlite);
        ByFlagRetention.CheckModel(context);

        Assert.Equal(typeof(ByFlag).FullName, ByFlagRetention.ToPurge(() => context, Options).RecordType);
        Assert.Equal(ByFlagRetention.Policy.Lead, TimeSpan.FromDays(2));
    }

    private static async Task Verify<TRecord>(
        FulfilledContext context,
        TRecord[] due,
        TRecord[] kept,
        Func<DbContext, PurgeOptions?, CancellationToken, Task<PurgePreview>> preview,
        Func<DbContext, PurgeOptions?, CancellationToken, Task<PurgeEvidence>> purge)
        where TRecord : class
    {
        context.AddRange([.. due, .. kept]);
        await context.SaveChangesAsync();
        var stays = kept.Select(record => context.Entry(record).Property<int>("Id").CurrentValue).ToList();
        context.ChangeTracker.Clear();

        Assert.Equal((due.Length + kept.Length, due.Length), ((await preview(context, Options, default)).Held, (await preview(context, Options, default)).Due));
        Assert.Equal(due.Length, (await purge(context, Options, default)).Deleted);
        Assert.Equal(stays, await context.Set<TRecord>().Select(record => EF.Property<int>(record, "Id")).OrderBy(id => id).ToListAsync());
    }

    private async Task<FulfilledContext> OpenAsync(Provider provider)
    {
        var context = new FulfilledContext(servers.Create(provider).Options<FulfilledContext>());
        await context.Database.EnsureCreatedAsync();
        return context;
    }
}
