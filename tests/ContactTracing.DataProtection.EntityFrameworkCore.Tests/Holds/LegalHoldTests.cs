using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Planning;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Holds;

/// <summary>A hold keeps a record that is due, for as long as it is in force, and is seen.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class LegalHoldTests(DatabaseServers servers)
{
    private static readonly LegalHold InForce = new("Proceeding 21/004", "Tribunal judiciaire de Lyon", Days.Now.AddTicks(10));

    private static readonly LegalHold Expired = new("Proceeding 21/003", "Tribunal judiciaire de Lyon", Days.Now);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RecordUnderAHold_Stays_AndPreviewAndEvidenceSaySo(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(5, Days.Due, "due");
        await hospital.AddCasesAsync(2, Days.Kept, "kept");
        await HoldAsync<IndexCase>(hospital, c => c.FileNumber == "due1", InForce);
        await HoldAsync<IndexCase>(hospital, c => c.FileNumber == "due2", Expired);
        await HoldAsync<IndexCase>(hospital, c => c.FileNumber == "kept0", InForce);

        var preview = await hospital.PreviewAsync(Retained.IndexCases);
        var evidence = await hospital.PurgeAsync(Retained.IndexCases);

        Assert.Equal((7, 4, 1, 4), (preview.Held, preview.Due, preview.Blocked, preview.Expired));
        Assert.Equal((4, 1, PurgeOutcome.Completed), (evidence.Deleted, evidence.Blocked, evidence.Outcome));
        Assert.Equal(["due1", "kept0", "kept1"], await hospital.FileNumbersAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task DependentUnderAHold_KeepsItsPrincipal(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(4, Days.Due, "due");
        var ids = await IdsAsync(hospital);
        await HoldAsync<Contact>(hospital, c => c.IndexCaseId == ids["due0"], InForce);
        await HoldAsync<Contact>(hospital, c => c.IndexCaseId == ids["due3"], Expired);

        var evidence = await hospital.PurgeAsync(Retained.IndexCases);

        Assert.Equal((3, 1), (evidence.Deleted, evidence.Blocked));
        Assert.Equal(["due0"], await hospital.FileNumbersAsync());
        Assert.Equal(1, (await hospital.PreviewAsync(Retained.Contacts)).Blocked);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task HoldThatIsLifted_BlocksNoMore(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddAsync(new Report { At = Days.Due }, new ClusterReport { At = Days.Due });
        await HoldAsync<Report>(hospital, _ => true, InForce);
        Assert.Equal((0, 2), ((await hospital.PurgeAsync(Retained.Reports)).Deleted, (await hospital.PreviewAsync(Retained.Reports)).Blocked));

        await HoldAsync<Report>(hospital, _ => true, null);

        Assert.Equal(2, (await hospital.PurgeAsync(Retained.Reports)).Deleted);
    }

    [Fact]
    public async Task Hold_IsReadAsItWasPlaced()
    {
        await using var hospital = await Hospital.CreateAsync(servers, Provider.Sqlite);
        await hospital.AddCasesAsync(1, Days.Due, "due");
        await HoldAsync<IndexCase>(hospital, _ => true, InForce);
        await using var context = hospital.Open();

        Assert.Equal(InForce, context.Entry(await context.Set<IndexCase>().SingleAsync()).GetLegalHold());
        Assert.Null(context.Entry(await context.Set<Contact>().SingleAsync()).GetLegalHold());
    }

    [Fact]
    public void TypeThatIsNotRetained_HasNoColumnsForAHold()
    {
        using var context = new ModelContext(model => model.Entity<Tag>().Ignore(t => t.IndexCases));

        Assert.Throws<InvalidOperationException>(() => context.Entry(new Tag()).SetLegalHold(InForce));
    }

    private static async Task HoldAsync<TRecord>(Hospital hospital, System.Linq.Expressions.Expression<Func<TRecord, bool>> which, LegalHold? hold)
        where TRecord : class
    {
        await using var context = hospital.Open();
        foreach (var record in await context.Set<TRecord>().Where(which).ToListAsync())
        {
            context.Entry(record).SetLegalHold(hold);
        }

        await context.SaveChangesAsync();
    }

    private static async Task<Dictionary<string, int>> IdsAsync(Hospital hospital)
    {
        await using var context = hospital.Open();
        return await context.Set<IndexCase>().ToDictionaryAsync(c => c.FileNumber, c => c.Id);
    }
}
