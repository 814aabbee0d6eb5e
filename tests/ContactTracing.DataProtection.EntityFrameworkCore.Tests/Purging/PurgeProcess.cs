using System.Diagnostics;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Databases;
using ContactTracing.DataProtection.EntityFrameworkCore.Tests.Records;

namespace ContactTracing.DataProtection.EntityFrameworkCore.Tests.Purging;

/// <summary>
/// The entry point of this assembly when a test starts it as a process: purges index cases one by one, and says a line after each, so
/// that the test can kill it in mid-run.
/// </summary>
internal static class PurgeProcess
{
    public static Process Start(Database database) => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(PurgeProcess).Assembly.Location, database.Provider.ToString(), database.ConnectionString])
    {
        RedirectStandardOutput = true,
    })!;

    public static async Task<int> Main(string[] arguments)
    {
        var database = new Database(Enum.Parse<Provider>(arguments[0]), arguments[1]);
        await using var context = new HospitalContext(database.Options<HospitalContext>());
        var run = Days.NewRun() with { Progress = new Console() };
        await Retained.IndexCases.PurgeAsync(context, run, Days.Options with { BatchSize = 1 });
        return 0;
    }

    private sealed class Console : IProgress<PurgeEvidence>
    {
        public void Report(PurgeEvidence value) => System.Console.WriteLine(value.Deleted);
    }
}
