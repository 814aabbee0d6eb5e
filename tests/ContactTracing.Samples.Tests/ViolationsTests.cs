using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ContactTracing.Samples.Tests;

public partial class ViolationsTests
{
    [Fact]
    public void Careless_sample_has_exactly_the_findings_that_its_comments_announce()
    {
        var output = Build();

        var found = FindingPattern().Matches(output)
            .Select(m => $"{m.Groups["file"].Value}({m.Groups["line"].Value}): {m.Groups["id"].Value}")
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        var announced = Announced().Order(StringComparer.Ordinal).ToArray();
        Assert.True(announced.SequenceEqual(found), $"announced:\n{string.Join('\n', announced)}\n\nfound:\n{string.Join('\n', found)}\n\n{output}");
    }

    [Fact]
    public void Careless_sample_has_a_file_for_every_rule()
    {
        var rules = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "CT*.md").Select(Path.GetFileNameWithoutExtension);
        var files = Directory.GetFiles(Repository.Violations, "CT*.cs").Select(f => Path.GetFileName(f)[..6]);

        Assert.Equal(rules.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    private static string[] Announced() =>
    [
        .. from file in Directory.GetFiles(Repository.Violations, "*.cs")
           from line in File.ReadLines(file).Select((text, i) => (Text: text, Number: i + 1))
           from Match id in AnnouncementPattern().Matches(line.Text)
           select $"{Path.GetFileName(file)}({line.Number}): {id.Groups["id"].Value}",
    ];

    // In an output folder of its own, with the analyzers as they were built before the tests.
    private static string Build()
    {
        var start = new ProcessStartInfo("dotnet",
        [
            "build", Repository.Violations, "-nologo", "-v", "quiet", "-t:Rebuild", "-p:BuildProjectReferences=false", "-nodeReuse:false",
            $"-p:Configuration={Repository.Configuration}",
        ])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }

    [GeneratedRegex(@"(?<file>[^/\\\s]+\.cs)\((?<line>\d+),\d+\): (warning|error) (?<id>[A-Z]+\d+)")]
    private static partial Regex FindingPattern();

    [GeneratedRegex(@"(?<=// .*)\b(?<id>CT\d{4})\b")]
    private static partial Regex AnnouncementPattern();
}
