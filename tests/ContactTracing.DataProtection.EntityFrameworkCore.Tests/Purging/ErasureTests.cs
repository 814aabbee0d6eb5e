using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;
using Microsoft.EntityFrameworkCore;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;

/// <summary>The records of one person go by the path of the purge, with all that hangs on them and with evidence.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class ErasureTests(DatabaseServers servers)
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Erasure_DeletesTheRecordsOfThePerson_DueOrNot_AndNoOthers(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(2, Days.Kept, "kept");
        await hospital.AddCasesAsync(2, Days.Due, "due");
        await using var context = hospital.Open();
        var person = "kept1";

        var evidence = await Retained.IndexCases.EraseAsync(context, c => c.FileNumber == person, Days.NewRun(), Days.Options);

        Assert.Equal((1, PurgeOutcome.Completed, DateTimeOffset.MinValue), (evidence.Deleted, evidence.Outcome, evidence.Cutoff));
        Assert.Equal(PurgeKind.Erasure, evidence.Kind);
        Assert.Equal([evidence], await hospital.EvidenceAsync());
        Assert.Equal(["due0", "due1", "kept0"], await hospital.FileNumbersAsync());
        Assert.Null((await hospital.PreviewAsync(Retained.IndexCases)).LastCompletedAt);
        Assert.Equal(3, (await hospital.PreviewAsync(Retained.Contacts)).Held);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Erasure_LeavesWhatALegalHoldBlocks(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(1, Days.Kept, "held");
        await using var context = hospital.Open();
        context.Entry(await context.Set<IndexCase>().SingleAsync()).SetLegalHold(new("Proceeding 21/004", "Tribunal", Days.Now.AddDays(1)));
        await context.SaveChangesAsync();

        var evidence = await Retained.IndexCases.EraseAsync(context, _ => true, Days.NewRun(), Days.Options);

        Assert.Equal((0, 1), (evidence.Deleted, evidence.Blocked));
        Assert.Equal(["held0"], await hospital.FileNumbersAsync());
    }

    [Fact]
    public async Task Erasure_OfWhatTheDatabaseCannotFind_IsRefused()
    {
        await using var hospital = await Hospital.CreateAsync(servers, Provider.Sqlite);
        await using var context = hospital.Open();

        await Assert.ThrowsAsync<PurgeModelException>(() =>
            Retained.IndexCases.EraseAsync(context, c => c.FileNumber.GetHashCode() == 0, Days.NewRun(), Days.Options));
    }
}
