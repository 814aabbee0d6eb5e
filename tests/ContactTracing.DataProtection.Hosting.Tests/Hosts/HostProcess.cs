using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using ContactTracing.DataProtection.Hosting.Tests.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ContactTracing.DataProtection.Hosting.Tests.Hosts;

/// <summary>
/// The entry point of this assembly when a test starts it as a process: a host with the clock of the machine, which purges index cases
/// one by one, not too fast, and stands still before the commit of a batch, so that the test kills it in mid-run however late it comes.
/// </summary>
internal static class HostProcess
{
    /// <summary>Starts a host.</summary>
    /// <param name="database">What it purges.</param>
    /// <param name="batches">The batches it commits at most: the next one stays open until the process is killed.</param>
    public static Process Start(Database database, int batches) => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(HostProcess).Assembly.Location, database.ConnectionString, batches.ToString(CultureInfo.InvariantCulture)]))!;

    public static async Task<int> Main(string[] arguments)
    {
        var slow = new SlowBatches(int.Parse(arguments[1], CultureInfo.InvariantCulture));
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddDbContext<TracingContext>(options => options.UseSqlite(arguments[0]).AddInterceptors(slow));
        builder.Services.AddContactTracing<TracingContext>(options => options.BatchSize = 1);
        await builder.Build().RunAsync();
        return 0;
    }

    private sealed class SlowBatches(int batches) : DbTransactionInterceptor
    {
        private int commits;

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            await Task.Delay(++commits > batches ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(5), cancellationToken);
            return result;
        }
    }
}
