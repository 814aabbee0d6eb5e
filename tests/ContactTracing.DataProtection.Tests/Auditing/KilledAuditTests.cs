using System.Globalization;

namespace ContactTracing.DataProtection.Tests.Auditing;

/// <summary>A process that dies at any instant while it writes: what was promised is there, and the chain goes on.</summary>
public sealed class KilledAuditTests : IDisposable
{
    private const int Rounds = 8;

    private readonly TrailOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task Killed_LosesNoEntryThatWasPromised_AndLeavesAWholeChain()
    {
        var promised = new HashSet<string>();
        for (var round = 0; round < Rounds; round++)
        {
            using var process = AuditProcess.Start(disk.Folder, round * 1_000_000);
            promised.Add("T" + await process.StandardOutput.ReadLineAsync());
            await Task.Delay(Random.Shared.Next(40));
            process.Kill();
            var rest = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            promised.UnionWith(rest.Split('\n')[..^1].Select(number => "T" + int.Parse(number, CultureInfo.InvariantCulture)));

            using (AuditFileStore.Open(disk.Folder))
            {
                // Opening cuts off what was torn.
            }

            Assert.Empty(disk.Verify().Findings);
            Assert.Subset(disk.Read().Select(entry => entry.Target).ToHashSet(), promised);
        }

        Assert.True(disk.Files.Count > 1, "No round wrote enough to begin a file, so that was not tried.");
    }
}
