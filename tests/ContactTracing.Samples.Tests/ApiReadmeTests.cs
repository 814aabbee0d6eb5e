using System.Text;
using System.Text.RegularExpressions;

namespace ContactTracing.Samples.Tests;

/// <summary>The commands of the API's README, run against the API: they print what the README says.</summary>
public sealed partial class ApiReadmeTests
{
    [Fact]
    public async Task Readme_ShowsWhatItsCommandsPrint()
    {
        var session = Session();
        Assert.True(session.Count >= 6, "The README has lost its commands.");
        await using var api = await RunningApi.StartAsync();

        var printed = await api.RunAsync([.. session.Select(step => step.Command)]);

        Assert.Equal(session.Select(step => $"$ {step.Command}\n{Masked(step.Output)}"), session.Zip(printed, (step, output) => $"$ {step.Command}\n{Masked(output)}"));
    }

    [Fact]
    public async Task OutsideOfDevelopment_NobodySignsInWithoutPassword()
    {
        await using var api = await RunningApi.StartAsync("Production");

        Assert.Equal(["404"], await api.RunAsync(["curl -s -o /dev/null -w '%{http_code}' -X POST localhost:5080/dev/sign-in/tracing-nurse"]));
    }

    /// <summary>The commands of all <c>console</c> blocks, each with the lines below it.</summary>
    private static List<(string Command, string Output)> Session()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "samples", "ContactCovid.Api", "README.md"));
        var steps = new List<(string Command, string Output)>();
        foreach (var line in BlockPattern().Matches(page).SelectMany(block => block.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (line.StartsWith("$ ", StringComparison.Ordinal))
            {
                steps.Add((line[2..], ""));
            }
            else
            {
                steps[^1] = (steps[^1].Command, new StringBuilder(steps[^1].Output).Append(line).Append('\n').ToString());
            }
        }

        return steps;
    }

    // What differs with each run: instants, traces, digests, and the numbers of lines in the trail.
    private static string Masked(string output) => ChangingPattern().Replace(output.Trim(), "~");

    [GeneratedRegex("^```console\n(?<lines>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex("""\d{4}-\d\d-\d\dT[\d:.]+Z|(?<="traceId":")[^"]+|(?<="line":)\d+|\b[0-9a-f]{64}\b""")]
    private static partial Regex ChangingPattern();
}
