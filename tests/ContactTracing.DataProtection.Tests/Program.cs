using ContactTracing.DataProtection.Tests.Calendar;
using ContactTracing.DataProtection.Tests.Files;

namespace ContactTracing.DataProtection.Tests;

/// <summary>The entry point of this assembly where a test starts it as a process.</summary>
internal static class Program
{
    public static Task<int> Main(string[] arguments) => arguments is [TransferProcess.Name, .. var words]
        ? TransferProcess.RunAsync(words)
        : Task.FromResult(ZoneProbe.Run(arguments));
}
