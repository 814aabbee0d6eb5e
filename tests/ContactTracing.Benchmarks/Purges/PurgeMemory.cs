using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace ContactTracing.Benchmarks.Purges;

/// <summary>The most memory that a purge takes, in a process of its own, which does nothing else.</summary>
/// <param name="Managed">Megabytes on the managed heap.</param>
/// <param name="WorkingSet">Megabytes of the process, the runtime and the drivers included.</param>
internal sealed record PurgeMemory(double Managed, double WorkingSet)
{
    /// <summary>The argument with which this program measures itself.</summary>
    public const string Argument = "purge-memory";

    private const double BytesOfMegabyte = 1e6;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public static PurgeMemory Of(PurgeSubject subject, CaseDatabase database, int rows, int batch)
    {
        database.Fill(rows);
        var start = new ProcessStartInfo(
            "dotnet", [Assembly.GetExecutingAssembly().Location, Argument, database.Name, database.ConnectionString, subject.Name, $"{batch}"])
        {
            RedirectStandardOutput = true,
        };

        // Collected every four megabytes (in hexadecimal), so that what is seen is what is held and not what was not collected yet.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_GCgen0size"] = "400000";
        using var process = Process.Start(start)!;
        var figures = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return process.ExitCode == 0
            ? new(Megabytes(figures[0]), Megabytes(figures[1]))
            : throw new InvalidOperationException($"{subject.Name} failed in a process of its own.");
    }

    /// <summary>What the process does: purges, and writes the two figures in bytes.</summary>
    public static async Task RunAsync(IReadOnlyList<string> arguments, TextWriter output)
    {
        using CaseDatabase database = arguments[0] == "SQLite" ? new SqliteCases(arguments[1]) : new PostgreSqlCases(arguments[1]);
        var subject = PurgeSubject.Of(database).Single(candidate => candidate.Name == arguments[2]);
        var most = 0L;
        using var watch = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, Pause, Pause);
        await subject.RunAsync(database, int.Parse(arguments[3], CultureInfo.InvariantCulture), () => { });
        most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
        using var process = Process.GetCurrentProcess();
        await output.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{most} {process.PeakWorkingSet64}"));
    }

    private static double Megabytes(string bytes) => long.Parse(bytes, CultureInfo.InvariantCulture) / BytesOfMegabyte;
}
