using System.Text;
using ContactTracing.TestKit.Failures;
using ContactTracing.TestKit.Hosting;
using Microsoft.CodeAnalysis;

namespace ContactTracing.TestKit.Fixes;

/// <summary>Compares the files of a fixed project with those the test states.</summary>
internal static class ProjectText
{
    public static async Task Verify(Project actual, Subject expected, string how)
    {
        var stated = expected.Files.ToDictionary(file => file.Path, file => file.Text);
        var differences = new StringBuilder();
        foreach (var document in actual.Documents.Concat(actual.AdditionalDocuments).Where(d => d.FilePath != ImplicitUsings.File.FullPath))
        {
            var text = (await document.GetTextAsync()).ToString();
            var path = document.FilePath ?? TestFile.Root + document.Name;
            if (!stated.Remove(path, out var wanted))
            {
                differences.Append($"\n{path} is there and not stated:\n{text}\n");
            }
            else if (wanted != text)
            {
                differences.Append($"\n{path} (- stated, + fixed)\n{TextDiff.Lines(wanted, text)}");
            }
        }

        foreach (var path in stated.Keys)
        {
            differences.Append($"\n{path} is stated and not there.\n");
        }

        if (differences.Length > 0)
        {
            throw new VerificationException($"{how} gives something else than stated.\n{differences}");
        }
    }

    public static async Task<string> Of(Project project)
    {
        var texts = await Task.WhenAll(project.Documents.Concat(project.AdditionalDocuments).Select(document => document.GetTextAsync()));
        return string.Join('\0', texts.Select(text => text.ToString()));
    }
}
