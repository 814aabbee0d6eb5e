using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using ContactTracing.DataProtection.Tests.Retention;

namespace ContactTracing.DataProtection.Tests.Files;

/// <summary>A process that works in a store until it is done or killed: it creates files without end, or purges. It says a line after each step.</summary>
internal static class TransferProcess
{
    public const string Name = "transfer-files";
    public const int ContentLength = 300_000;

    private const string Create = "create", Purge = "purge";

    public static Process StartCreating(string folder, string evidence) => Start(Create, folder, evidence);

    public static Process StartPurging(string folder, string evidence) => Start(Purge, folder, evidence);

    public static async Task<int> RunAsync(string[] words)
    {
        var clock = new FixedClock(words[0] == Create ? StoreOnDisk.Morning : StoreOnDisk.Due);
        using var evidence = new PurgeEvidenceFile(words[2]);
        var store = await TransferFileStore.OpenAsync(words[1], Policies.NinetyDays, evidence, new PurgeOptions { Clock = clock, BatchSize = 3 });
        if (words[0] == Purge)
        {
            await store.PurgeAsync(PurgeRun.Start(clock) with { Progress = new Said() });
            return 0;
        }

        while (true)
        {
            var file = await store.CreateAsync("contacts.xlsx", StoreOnDisk.Insurance, StoreOnDisk.Morning, WriteAsync);
            Console.WriteLine(file.Id);
        }
    }

    // In pieces, so that it can be killed in the middle.
    private static async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        for (var written = 0; written < ContentLength; written += 10_000)
        {
            await stream.WriteAsync(new byte[10_000], cancellationToken);
            await stream.FlushAsync(cancellationToken);
        }
    }

    private static Process Start(params string[] words)
    {
        var host = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet");
        return Process.Start(new ProcessStartInfo(host, ["exec", typeof(TransferProcess).Assembly.Location, Name, .. words]) { RedirectStandardOutput = true })!;
    }

    private sealed class Said : IProgress<PurgeEvidence>
    {
        public void Report(PurgeEvidence value) => Console.WriteLine(value.Deleted.ToString(CultureInfo.InvariantCulture));
    }
}
