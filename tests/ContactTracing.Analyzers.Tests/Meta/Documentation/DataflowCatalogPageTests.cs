using ContactTracing.Analyzers.Dataflow.Catalog;

namespace ContactTracing.Analyzers.Tests.Meta.Documentation;

/// <summary>The page about catalogues shows rows that can be read, and every form that there is.</summary>
public sealed class DataflowCatalogPageTests
{
    private static readonly string Page = Repository.Read("docs/dataflow-catalog.md");
    private static readonly IReadOnlyList<CatalogFile> Files = [.. MarkdownExamples.Catalogs(Page, inForce: false).Select(CatalogParser.Parse)];

    [Fact]
    public void Examples_AreReadToTheirLastRow()
    {
        Assert.NotEmpty(Files);
        Assert.All(Files, file =>
        {
            Assert.Empty(file.Errors);
            Assert.Empty(new CatalogTable(file.Rows).Errors);
        });
    }

    [Fact]
    public void Examples_ShowEveryKindScopeAndChannel()
    {
        var rows = Files.SelectMany(f => f.Rows).ToList();
        var sinks = rows.OfType<SinkRow>().ToList();

        Assert.Equal([typeof(FileRow), typeof(RedactorRow), typeof(SinkRow), typeof(TransferRow)], rows.Select(r => r.GetType()).Distinct().OrderBy(t => t.Name));
        Assert.Equal(Enum.GetValues<SinkScope>(), sinks.Select(s => s.Scope).Distinct().Order());
        // Copies and results are found in code, not in a library's catalogue.
        Assert.Equal(Enum.GetValues<SinkChannel>().Except([SinkChannel.Copy, SinkChannel.Result]), sinks.Select(s => s.Channel).Distinct().Order());
        Assert.Contains(sinks, s => !s.Template.IsEmpty);
        Assert.Contains(sinks, s => !s.Into.IsEmpty);
    }
}
