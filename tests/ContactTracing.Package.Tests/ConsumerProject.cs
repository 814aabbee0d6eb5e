using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ContactTracing.Package.Tests;

/// <summary>
/// A user's project in a fresh folder outside the repository: the only package source is the folder of packed files,
/// the package cache is its own, and no build server is shared with other builds.
/// </summary>
internal sealed class ConsumerProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ct-consumer-");

    public ConsumerProject()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Consumer")))
        {
            File.Copy(file, PathOf(Path.GetFileName(file)));
        }

        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{PackedFiles.Folder}" />
              </packageSources>
            </configuration>
            """);
    }

    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    public Outcome Build(params string[] options) =>
        Dotnet(["build", "-nologo", "-v", "minimal", "--disable-build-servers", $"-p:ContactTracingVersion={PackedFiles.Version}", .. options]);

    public Outcome Run() => Dotnet(["run", "--no-build"]);

    public void Dispose() => _folder.Delete(recursive: true);

    private Outcome Dotnet(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NUGET_PACKAGES"] = PathOf(".packages");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        // The test host's own MSBuild settings are not the user's.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output);
    }
}

/// <summary>How a command ended and what it printed.</summary>
internal sealed record Outcome(int ExitCode, string Output)
{
    /// <summary>The distinct findings, as <c>file: severity id</c>.</summary>
    public IReadOnlyList<string> Findings { get; } =
        [.. Output.Split('\n').Select(Finding).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private static string? Finding(string line)
    {
        var match = System.Text.RegularExpressions.Regex.Match(line, @"([^/\\]+?)(\(\d+,\d+\))? ?: (warning|error) ((CT|CS|NU|CTCFG)\d+)");
        return match.Success ? $"{match.Groups[1].Value}: {match.Groups[3].Value} {match.Groups[4].Value}" : null;
    }
}
