using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ContactTracing.DataProtection.Tests.Auditing;

/// <summary>A process that writes to a trail from several threads until it is killed. It says the number of an entry once it is promised.</summary>
internal static class AuditProcess
{
    public const string Name = "audit-trail";

    private const int Writers = 4;

    public static Process Start(string folder, int firstNumber)
    {
        var host = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet");
        string[] words = ["exec", typeof(AuditProcess).Assembly.Location, Name, folder, firstNumber.ToString(CultureInfo.InvariantCulture)];
        return Process.Start(new ProcessStartInfo(host, words) { RedirectStandardOutput = true })!;
    }

    public static async Task<int> RunAsync(string[] words)
    {
        using var store = AuditFileStore.Open(words[0], new AuditFileOptions { MaxFileBytes = 8192 });
        var number = int.Parse(words[1], CultureInfo.InvariantCulture);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                var mine = Interlocked.Increment(ref number);
                await store.AppendAsync(new AuditEntry(TimeProvider.System.GetUtcNow(), AuditOperation.Consult, AccessOutcome.Permitted, $"T{mine}"));
                Console.WriteLine(mine.ToString(CultureInfo.InvariantCulture));
            }
        })));
        return 0;
    }
}
