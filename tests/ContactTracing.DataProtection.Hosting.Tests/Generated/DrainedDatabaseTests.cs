using System.Data.Common;
using ContactTracing.DataProtection.Hosting.Tests.Hosts;
using ContactTracing.DataProtection.Hosting.Tests.Purges;
using ContactTracing.DataProtection.Hosting.Tests.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ContactTracing.DataProtection.Hosting.Tests.Generated;

/// <summary>A host that stops in mid-run, with a database.</summary>
public sealed class DrainedDatabaseTests
{
    [Fact]
    public async Task HostThatStops_EndsTheBatch_AndTheNextOneFinishes()
    {
        using var database = new Database();
        database.AddCases(40, Instants.Now.AddDays(-89));
        var gate = new Gate(batch: 3);
        await using (var host = await StartAsync(database, gate))
        {
            await gate.Reached;
            var stopping = host.StopAsync();
            gate.Open();
            await stopping;
            Assert.Equal(1, host.Log.Count(7));
        }

        var stopped = Assert.Single(database.EvidenceOfCases());
        Assert.Equal((PurgeOutcome.Cancelled, 40 - database.Cases()), (stopped.Outcome, stopped.Deleted));
        Assert.InRange(stopped.Deleted, 1, 39);

        await using var next = await StartAsync(database);
        await next.HearsAsync(eventId: 3, times: 2);
        Assert.Equal((0, 40), (database.Cases(), database.EvidenceOfCases().Sum(e => e.Deleted)));
    }

    private static Task<TestHost> StartAsync(Database database, params IInterceptor[] interceptors) => TestHost.StartAsync(Instants.Clock(), services =>
    {
        services.AddDbContext<TracingContext>(options => options.UseSqlite(database.ConnectionString).AddInterceptors(interceptors));
        services.AddContactTracing<TracingContext>(options => options.BatchSize = 1);
    });

    /// <summary>Holds a batch before its commit, counted from 1, until the test lets it go on.</summary>
    private sealed class Gate(int batch) : DbTransactionInterceptor
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously), open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int commits;

        public Task Reached => reached.Task;

        public void Open() => open.SetResult();

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (++commits == batch)
            {
                reached.SetResult();
                await open.Task;
            }

            return result;
        }
    }
}
