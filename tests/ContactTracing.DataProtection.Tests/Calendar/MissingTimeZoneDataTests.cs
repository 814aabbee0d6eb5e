using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ContactTracing.DataProtection.Tests.Calendar;

/// <summary>A machine without time zone data, such as a slim container, made of a real process that looks for it where there is none.</summary>
public sealed class MissingTimeZoneDataTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("no-tzdata-");

    public void Dispose() => directory.Delete(recursive: true);

    [UnixFact]
    public async Task Machine_WithTimeZoneData_FindsTheZone()
    {
        var (exitCode, output) = await Probe("Europe/Paris", []);

        Assert.Equal((ZoneProbe.Found, "2021-04-29T22:00:00.0000000+00:00"), (exitCode, output));
    }

    [UnixFact]
    public async Task Machine_WithoutTimeZoneData_SaysSoAndWhatToInstall()
    {
        var (exitCode, output) = await Probe("Europe/Paris", [("TZDIR", directory.FullName)]);

        Assert.Equal(ZoneProbe.NotFound, exitCode);
        Assert.Contains("'Europe/Paris'", output, StringComparison.Ordinal);
        Assert.Contains("no time zone data at all", output, StringComparison.Ordinal);
        Assert.Contains("tzdata", output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Machine_InInvariantMode_SaysWhatToSwitchOff()
    {
        var (exitCode, output) = await Probe("Europe/Paris", [("DOTNET_SYSTEM_TIMEZONE_INVARIANT", "1")]);

        Assert.Equal(ZoneProbe.NotFound, exitCode);
        Assert.Contains("InvariantTimezone", output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Machine_WithUnreadableTimeZoneData_SaysSo()
    {
        directory.CreateSubdirectory("Europe");
        await File.WriteAllTextAsync(Path.Combine(directory.FullName, "Europe", "Paris"), "this is no TZif file");

        var (exitCode, output) = await Probe("Europe/Paris", [("TZDIR", directory.FullName)]);

        Assert.Equal(ZoneProbe.NotFound, exitCode);
        Assert.Contains("'Europe/Paris'", output, StringComparison.Ordinal);
        Assert.Contains("cannot be read", output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Machine_WithoutTimeZoneData_StillKnowsUtc()
    {
        var (exitCode, output) = await Probe("UTC", [("TZDIR", directory.FullName)]);

        Assert.Equal((ZoneProbe.Found, "2021-04-30T00:00:00.0000000+00:00"), (exitCode, output));
    }

    private static async Task<(int ExitCode, string Output)> Probe(string zone, IEnumerable<(string Name, string Value)> environment)
    {
        var host = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet");
        var start = new ProcessStartInfo(host, ["exec", typeof(ZoneProbe).Assembly.Location, zone]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.Trim());
    }
}
