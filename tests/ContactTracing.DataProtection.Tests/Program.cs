using ContactTracing.DataProtection.Tests.Auditing;
using ContactTracing.DataProtection.Tests.Calendar;
using ContactTracing.DataProtection.Tests.Files;
using ContactTracing.DataProtection.Tests.Purging;

namespace ContactTracing.DataProtection.Tests;

/// <summary>The entry point of this assembly where a test starts it as a process.</summary>
internal static class Program
{
    public static Task<int> Main(string[] arguments) => arguments switch
    {
        [TransferProcess.Name, .. var words] => TransferProcess.RunAsync(words),
        [EvidenceProcess.Name, .. var words] => EvidenceProcess.RunAsync(words),
        [AuditProcess.Name, .. var words] => AuditProcess.RunAsync(words),
        _ => Task.FromResult(ZoneProbe.Run(arguments)),
    };
}
