using ContactTracing.Analyzers.Tests.Dataflow.Acceptance;
using ContactTracing.Analyzers.Tests.Meta;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Tests.Dataflow.Robustness;

/// <summary>The same code has the same findings, whoever compiles it and on how many threads.</summary>
public sealed class DeterminismTests
{
    private const int Runs = 10;

    private static readonly TestFile[] s_files =
    [
        new("/0/Prelude.cs", Repository.Read(Themes.Prelude)),
        new("/0/Usings.cs", "global using System.Threading;"),
        .. ConstructFile.Names.Where(static n => n != "TopLevel").Select(static n => new TestFile($"/0/{n}.cs", ConstructFile.Text(n))),
        .. new[] { "Dispatch", "Wrappers", "Objects" }.SelectMany(static theme => Themes.All[theme].Select(
            (s, i) => new TestFile($"/0/{theme}{i:000}.cs", new SectionCode(s, i).Tree.ToString().Replace("namespace Section", "namespace " + theme, StringComparison.Ordinal)))),
    ];

    [Fact]
    public async Task TenRuns_OnOneThreadOrSeveral_ReportTheSame()
    {
        var first = await Findings(s_files, concurrent: false);
        Assert.True(first.Count > 50, $"Only {first.Count} findings: there is nothing to compare.");
        for (var run = 1; run < Runs; run++)
        {
            Assert.Equal(first, await Findings(s_files, concurrent: run % 2 == 1));
        }
    }

    [Fact]
    public async Task FilesInAnotherOrder_ReportTheSame()
    {
        var first = await Findings(s_files, concurrent: true);

        Assert.Equal(first, await Findings(s_files.Reverse(), concurrent: true));
        var shuffled = s_files.ToArray();
        new Random(1).Shuffle(shuffled);
        Assert.Equal(first, await Findings(shuffled, concurrent: true));
    }

    private static async Task<List<string>> Findings(IEnumerable<TestFile> files, bool concurrent)
    {
        // Several findings of one rule at one place need an order of their own.
        var reported = await HostileCode.Analyze(HostileCode.Compile(files, HostileCode.References), concurrent);
        return [.. reported.Select(HostileCode.Describe).Order(StringComparer.Ordinal)];
    }
}
