using System.Diagnostics;

namespace ContactTracing.Samples.Tests;

/// <summary>The sample's API as a process at a free port, with a folder of its own, and a shell to call it from.</summary>
internal sealed class RunningApi : IAsyncDisposable
{
    private const string Listening = "Now listening on: ", Mark = "== end of command ==";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ct-api-");
    private readonly Process _process;

    private RunningApi(string environment)
    {
        // The folder of the tests' own output, beside that of the API.
        var output = Path.Combine(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar), "..", "..", "ContactCovid.Api", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(output, "ContactCovid.Api.dll")]) { WorkingDirectory = output, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Data"] = _folder.FullName;
        _process = Process.Start(start)!;
    }

    private string Address { get; set; } = "";

    public static async Task<RunningApi> StartAsync(string environment = "Development")
    {
        var api = new RunningApi(environment);
        var lines = new List<string>();
        while (await api._process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                api.Address = line[(at + Listening.Length)..].Replace("http://", "", StringComparison.Ordinal);
                _ = api._process.StandardOutput.ReadToEndAsync();
                return api;
            }
        }

        throw new InvalidOperationException(string.Join('\n', lines));
    }

    /// <summary>Runs the commands in one shell, with the address and the folder of this API in place of those that the README names.</summary>
    /// <returns>What each of them prints.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<string> commands)
    {
        var script = string.Concat(commands.Select(command => $"{command}\necho; echo '{Mark}'\n"))
            .Replace("localhost:5080", Address, StringComparison.Ordinal).Replace("/tmp/contact-covid-api", _folder.FullName, StringComparison.Ordinal);
        using var shell = Process.Start(new ProcessStartInfo("bash") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var output = shell.StandardOutput.ReadToEndAsync();
        await shell.StandardInput.WriteAsync(script);
        shell.StandardInput.Close();
        return [.. (await output).Split(Mark)[..^1].Select(text => text.Trim())];
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
