using System.Data.Common;
using System.Diagnostics;
using ContactTracing.DataProtection.Hosting.Tests.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ContactTracing.DataProtection.Hosting.Tests.Hosts;

/// <summary>
/// The entry point of this assembly when a test starts it as a process: a host with the clock of the machine, which purges index cases
/// one by one and not too fast, so that the test can kill it in mid-run.
/// </summary>
internal static class HostProcess
{
    public static Process Start(Database database) => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(HostProcess).Assembly.Location, database.ConnectionString]))!;

    public static async Task<int> Main(string[] arguments)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddDbContext<TracingContext>(options => options.UseSqlite(arguments[0]).AddInterceptors(new SlowBatches()));
        builder.Services.AddContactTracing<TracingContext>(options => options.BatchSize = 1);
        await builder.Build().RunAsync();
        return 0;
    }

    // The evidence of a batch is updated in its transaction.
    private sealed class SlowBatches : DbCommandInterceptor
    {
        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            await Task.Delay(5, cancellationToken);
            return result;
        }
    }
}
