using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ContactTracing.DataProtection.Hosting.Tests.Generated;

/// <summary>A host that dies at any instant leaves true evidence, and the next one finishes.</summary>
public sealed class KilledHostTests
{
    private const int Cases = 200;

    [Fact]
    public async Task Killed_LeavesTrueEvidence_AndTheNextHostFinishes()
    {
        using var database = new Database();
        var now = TimeProvider.System.GetUtcNow();
        database.AddCases(Cases, now.AddDays(-100));
        database.AddCases(1, now);
        for (var run = 0; run < 3; run++)
        {
            var least = database.EvidenceOfCases().Sum(e => e.Deleted) + 15;
            using var process = HostProcess.Start(database, batches: 30);
            await Eventually.Holds(() => database.EvidenceOfCases().Sum(e => e.Deleted) >= least, $"{least} records were deleted");
            process.Kill();
            await process.WaitForExitAsync();
        }

        var killed = database.EvidenceOfCases();
        var gone = Cases + 1 - database.Cases();
        Assert.InRange(gone, 45, Cases - 1);
        Assert.Equal((3, gone), (killed.Count, killed.Sum(e => e.Deleted)));
        Assert.All(killed, e => Assert.Equal(PurgeOutcome.Running, e.Outcome));

        await using var host = await TestHost.StartAsync(new FakeTimeProvider(now), services =>
        {
            services.AddDbContext<TracingContext>(options => options.UseSqlite(database.ConnectionString));
            services.AddContactTracing<TracingContext>();
        });
        await host.HearsAsync(eventId: 3, times: 2);

        var next = database.EvidenceOfCases().Single(e => e.Outcome == PurgeOutcome.Completed);
        Assert.Equal(Cases - gone, next.Deleted);
        Assert.Equal(1, database.Cases());
    }
}
