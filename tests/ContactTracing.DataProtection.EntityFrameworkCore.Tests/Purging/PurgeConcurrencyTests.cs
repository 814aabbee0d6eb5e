using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;

/// <summary>Other sessions read, write and purge at the same time.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class PurgeConcurrencyTests(DatabaseServers servers)
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ManyPurgesAtOnce_DeleteEachRecordOnce(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(40, Days.Due, "due");
        await hospital.AddCasesAsync(5, Days.Kept, "kept");

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => hospital.PurgeAsync(Retained.IndexCases))));

        // Whoever ends while another still holds a batch says that it is incomplete.
        Assert.Equal(40, all.Sum(e => e.Deleted));
        Assert.Contains(all, e => e.Outcome == PurgeOutcome.Completed);
        Assert.Equal(40, (await hospital.EvidenceAsync()).Sum(e => e.Deleted));
        Assert.Equal(5, (await hospital.FileNumbersAsync()).Count);
    }

    [Theory]
    [OnPostgreSql]
    public async Task RowLockedByAnotherSession_IsPassedOverAndTakenByTheNextRun(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(7, Days.Due, "due");
        await using (var other = hospital.Open())
        {
            await using var transaction = await other.Database.BeginTransactionAsync();
            await other.Database.ExecuteSqlAsync($"""UPDATE "IndexCase" SET "IsHidden" = true WHERE "FileNumber" = 'due2'""");

            var passed = await hospital.PurgeAsync(Retained.IndexCases);

            Assert.Equal((6, PurgeOutcome.Incomplete), (passed.Deleted, passed.Outcome));
            Assert.Equal(["due2"], await hospital.FileNumbersAsync());
        }

        var next = await hospital.PurgeAsync(Retained.IndexCases);
        Assert.Equal((1, PurgeOutcome.Completed), (next.Deleted, next.Outcome));
    }

    [Theory]
    [OnPostgreSql]
    public async Task RecordThatIsReopenedMeanwhile_Stays(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddAsync(new IndexCase { FileNumber = "reopened", CreatedAt = Days.Kept, ClosedAt = Days.Now, Contacts = { new() { CreatedAt = Days.Kept } } });
        await using (var other = hospital.Open())
        {
            await using var transaction = await other.Database.BeginTransactionAsync();
            await other.Database.ExecuteSqlAsync($"""UPDATE "IndexCase" SET "ClosedAt" = NULL""");
            await hospital.PurgeAsync(Retained.IndexCases);
            await transaction.CommitAsync();
        }

        await hospital.PurgeAsync(Retained.IndexCases);

        Assert.Equal(["reopened"], await hospital.FileNumbersAsync());
        Assert.Equal(1, (await hospital.PreviewAsync(Retained.Contacts)).Held);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WritersAtWork_LoseNothingThatIsNotDue(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(30, Days.Due, "due");
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 15; i++)
            {
                await hospital.AddCasesAsync(1, i % 2 == 0 ? Days.Kept : Days.Due, $"new{i:00}-");
            }
        });

        await hospital.PurgeAsync(Retained.IndexCases);
        await writing;
        await hospital.PurgeAsync(Retained.IndexCases);

        Assert.Equal(Enumerable.Range(0, 15).Where(i => i % 2 == 0).Select(i => $"new{i:00}-0"), await hospital.FileNumbersAsync());
        Assert.Equal(30 + 7, (await hospital.EvidenceAsync()).Sum(e => e.Deleted));
    }
}
