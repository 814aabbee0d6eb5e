using System.Globalization;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using ContactTracing.DataProtection.Tests.Retention;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.DataProtection.Tests.Documentation;

/// <summary>The programs of <c>docs/calendar.md</c> compile, run and print what the page says; its table is the policy's.</summary>
public sealed partial class CalendarPageTests
{
    private const string GlobalUsings = "global using System; global using System.Collections.Generic; global using System.Linq;";

    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryPath.Root, "docs", "calendar.md")).ReplaceLineEndings("\n");

    public static TheoryData<int> Programs { get; } = new(Enumerable.Range(0, Program().Count(Page)));

    [Theory]
    [MemberData(nameof(Programs))]
    public void Program_PrintsWhatThePageSays(int number)
    {
        var program = Program().Matches(Page)[number];

        Assert.Equal(program.Groups["output"].Value, Run(program.Groups["code"].Value));
    }

    [Fact]
    public void Page_HasProgramsAndNoneWithoutItsOutput()
    {
        Assert.Equal(4, Programs.Count);
        Assert.Equal(Programs.Count, Regex.Count(Page, "^```csharp", RegexOptions.Multiline));
    }

    [Fact]
    public void Table_IsWhatThePolicyAnswers()
    {
        var rows = Row().Matches(Page);

        Assert.Equal(8, rows.Count);
        Assert.All(rows, static row =>
        {
            var created = Date(row, 1);
            Assert.Equal(Date(row, 2), created.AddDays(90));
            Assert.Equal(Date(row, 3), created.AddMonths(3));
            Assert.Equal(Policies.NinetyDays.Zone.StartOfDay(Date(row, 4)), Policies.NinetyDays.Deadline(created));
        });
    }

    private static DateOnly Date(Match row, int column) => DateOnly.ParseExact(row.Groups[column].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Run(string program)
    {
        var compilation = CSharpCompilation.Create(
            "Page",
            [CSharpSyntaxTree.ParseText(GlobalUsings), CSharpSyntaxTree.ParseText(program)],
            [.. TestReferences.Of(TestFramework.Net100), TestReferences.Of(typeof(RetentionPolicy).Assembly)],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = 0;

        var context = new AssemblyLoadContext("page", isCollectible: true);
        var (console, output) = (Console.Out, new StringWriter { NewLine = "\n" });
        try
        {
            Console.SetOut(output);
            context.LoadFromStream(image).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
            context.Unload();
        }

        return output.ToString();
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```\n\n```text\n(?<output>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Program();

    [GeneratedRegex(@"^\| (\d{4}-\d\d-\d\d) \| (\d{4}-\d\d-\d\d) \| (\d{4}-\d\d-\d\d) \| (\d{4}-\d\d-\d\d) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
