using System.Data.Common;
using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Purges;
using ContactTracing.DataProtection.Hosting.Tests.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactTracing.DataProtection.Hosting.Tests.Generated;

/// <summary>A host whose database refuses every second day lets no record meet its deadline. The shipped calendar is the judge.</summary>
public sealed class TolerantHostTests
{
    private const int Days = 14;

    [Fact]
    public async Task EverySecondDayFails_AndNoRecordMeetsItsDeadline()
    {
        using var database = new Database();
        for (var hour = 0; hour < 24 * Days; hour += 5)
        {
            database.AddCases(1, Instants.Now.AddDays(-88).AddHours(hour));
        }

        var moods = new Moods();
        await using var host = await TestHost.StartAsync(Instants.Clock(), services =>
        {
            services.AddDbContext<TracingContext>(options => options.UseSqlite(database.ConnectionString).AddInterceptors(moods));
            services.AddContactTracing<TracingContext>(options => options.Jitter = TimeSpan.Zero)
                .DeclareNotStored(PaperFormRetention.Policy, "Forms on paper; the archive shreds them");
        });
        var states = new HashSet<HealthStatus>();
        for (var day = 1; day <= Days; day++)
        {
            await (moods.IsRefusing ? host.RestsAsync(eventId: 11, day / 2) : host.RunsAsync((day + 1) / 2));
            await NothingIsExpiredAsync(database, host.Clock.GetUtcNow());
            moods.IsRefusing = !moods.IsRefusing;
            states.Add((await host.CheckAsync()).Status);
            host.Clock.Advance(TimeSpan.FromDays(1));
            await NothingIsExpiredAsync(database, host.Clock.GetUtcNow());
        }

        Assert.True(database.EvidenceOfCases().Sum(e => e.Deleted) > Days * 3);
        Assert.DoesNotContain(HealthStatus.Unhealthy, states);
        Assert.Contains(HealthStatus.Degraded, states);
    }

    private static async Task NothingIsExpiredAsync(Database database, DateTimeOffset now)
    {
        await using var context = database.Open();
        Assert.DoesNotContain(await context.Set<IndexCase>().ToListAsync(), record => IndexCaseRetention.IsExpired(record, now));
    }

    /// <summary>Refuses to delete, on bad days.</summary>
    private sealed class Moods : DbTransactionInterceptor
    {
        public volatile bool IsRefusing;

        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
            IsRefusing ? throw new TimeoutException() : ValueTask.FromResult(result);
    }
}
