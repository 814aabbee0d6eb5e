using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

/// <summary>What the README shows as the words of the compiler are its words.</summary>
public sealed partial class ReadmeOutputTests
{
    private const string Readme = "README.md";
    private const int Width = 120;

    [Fact]
    public async Task Output_IsWhatTheCompilerSaysAboutTheExampleAboveIt()
    {
        var text = Repository.Read(Readme);
        var example = MarkdownExamples.Of(text).First(e => e.IsViolation);
        var diagnostics = await AnalyzerRun.Diagnostics(ExampleCheck.Project(example), RuleInventory.Analyzers());

        Assert.Single(Output().Matches(text));
        TextSnapshot.VerifyFile(Readme, Output().Replace(text, _ => string.Concat(diagnostics.Select(Line))));
    }

    // As a build prints it, without the folders of a machine.
    private static string Line(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return Wrapped($"CaseDesk.cs({start.Line + 1},{start.Character + 1}): {severity} {diagnostic.Id}: {message}");
    }

    // As a terminal wraps it, but between words.
    private static string Wrapped(string line)
    {
        var text = new StringBuilder();
        var column = 0;
        foreach (var word in line.Split(' '))
        {
            if (column + 1 + word.Length > Width)
            {
                text.Append("\n   ");
                column = 3;
            }

            text.Append(column == 0 ? "" : " ").Append(word);
            column += (column == 0 ? 0 : 1) + word.Length;
        }

        return text.Append('\n').ToString();
    }

    [GeneratedRegex(@"(?<=^```text\n).*?(?=^```$)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Output();
}
