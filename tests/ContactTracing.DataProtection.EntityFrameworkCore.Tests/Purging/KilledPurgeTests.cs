using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;

/// <summary>A purge that dies at any instant leaves true evidence, and the next one finishes.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class KilledPurgeTests(DatabaseServers servers)
{
    private const int Cases = 120;

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Killed_LeavesTrueEvidence_AndTheNextRunFinishes(Provider provider)
    {
        await using var hospital = await Hospital.CreateAsync(servers, provider);
        await hospital.AddCasesAsync(Cases, Days.Due, "due");
        await hospital.AddCasesAsync(1, Days.Kept, "kept");
        foreach (var lines in new[] { 1, 7, 20 })
        {
            using var process = PurgeProcess.Start(hospital.Database);
            for (var heard = 0; heard < lines; heard++)
            {
                Assert.NotNull(await process.StandardOutput.ReadLineAsync());
            }

            process.Kill();
            await process.WaitForExitAsync();
        }

        // A server may still be ending what the dead session began.
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        var killed = await hospital.EvidenceAsync();
        var gone = Cases + 1 - (await hospital.FileNumbersAsync()).Count;
        Assert.InRange(gone, 28, Cases - 1);
        Assert.Equal(gone, killed.Sum(e => e.Deleted));
        Assert.All(killed, e => Assert.Equal(PurgeOutcome.Running, e.Outcome));

        var next = await hospital.PurgeAsync(Retained.IndexCases);

        Assert.Equal((Cases - gone, PurgeOutcome.Completed), (next.Deleted, next.Outcome));
        Assert.Equal(["kept0"], await hospital.FileNumbersAsync());
        Assert.Equal(1, (await hospital.PreviewAsync(Retained.Contacts)).Held);
    }
}
