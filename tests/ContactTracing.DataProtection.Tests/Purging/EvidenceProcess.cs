using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ContactTracing.DataProtection.Tests.Purging;

/// <summary>A process that writes evidence to a file, entry after entry, each of another run.</summary>
internal static class EvidenceProcess
{
    public const string Name = "evidence";

    public static Process Start(string path, int entries)
    {
        var host = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet");
        return Process.Start(new ProcessStartInfo(
            host, ["exec", typeof(EvidenceProcess).Assembly.Location, Name, path, entries.ToString(CultureInfo.InvariantCulture)]))!;
    }

    public static async Task<int> RunAsync(string[] words)
    {
        using var file = new PurgeEvidenceFile(words[0]);
        for (var entry = 1; entry <= int.Parse(words[1], CultureInfo.InvariantCulture); entry++)
        {
            await file.WriteAsync(Evidence.Of(Guid.NewGuid(), deleted: entry));
        }

        return 0;
    }
}
