using System.Text;

namespace ContactTracing.Analyzers.Tests.Generation.Page;

/// <summary>
/// The page about generated code, with each block of output written anew from the source block above it:
/// <c>csharp source</c>, then <c>csharp generated Feature/hint name</c> and <c>text printed</c>.
/// </summary>
internal static class GeneratedCodePage
{
    private const string Fence = "```";
    private const string Source = Fence + "csharp source";
    private const string Generated = Fence + "csharp generated ";
    private const string Printed = Fence + "text printed";

    public static string Render(string page)
    {
        var text = new StringBuilder();
        var lines = page.Split('\n');
        PageExample? example = null;
        for (var i = 0; i < lines.Length; i++)
        {
            text.Append(lines[i]).Append('\n');
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.IndexOf(lines, Fence, i + 1);
            var content = string.Join('\n', lines[(i + 1)..end]);
            if (lines[i] == Source)
            {
                example = new PageExample(content);
            }

            text.Append(OutputOf(lines[i], example) ?? content).Append('\n').Append(Fence).Append('\n');
            i = end;
        }

        return text.ToString();
    }

    private static string? OutputOf(string opening, PageExample? example) => opening switch
    {
        Printed => example!.Print(),
        _ when opening.StartsWith(Generated, StringComparison.Ordinal) => example!.Generate(opening[Generated.Length..]).TrimEnd('\n'),
        _ => null,
    };
}
