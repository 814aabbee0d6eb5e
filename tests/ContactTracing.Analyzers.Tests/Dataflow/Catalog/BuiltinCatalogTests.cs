using ContactTracing.Analyzers.Dataflow.Catalog;
using ContactTracing.Analyzers.Tests.Rules.Disclosure;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Tests.Dataflow.Catalog;

/// <summary>A row that names nothing would be a sink that nobody guards: every row is resolved against the real packages.</summary>
public sealed class BuiltinCatalogTests
{
    private static readonly Lazy<Compilation> Packages = new(static () => CSharpCompilation.Create(
        "Packages",
        [CSharpSyntaxTree.ParseText(SinkPackages.Stubs)],
        [.. TestReferences.Of(TestFramework.AspNetCore100), .. TestReferences.Registered, .. SinkPackages.References],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));

    public static TheoryData<string> Files { get; } = new(BuiltinCatalog.Files().Keys);

    public static TheoryData<string> Ids { get; } = new(BuiltinCatalog.Table.Rows.Select(r => r.Id).Distinct());

    public static TheoryData<string> SinkIds { get; } = new(BuiltinCatalog.Table.Rows.OfType<SinkRow>().Select(r => r.Id).Distinct());

    [Theory]
    [MemberData(nameof(Files))]
    public void File_IsReadToItsLastRow(string file)
    {
        Assert.Empty(BuiltinCatalog.Files()[file].Errors);
        Assert.NotEmpty(BuiltinCatalog.Files()[file].Rows);
    }

    [Fact]
    public void Rows_DoNotRepeatOrContradictEachOther() => Assert.Empty(BuiltinCatalog.Table.Errors);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Row_NamesOneSymbol(string id) => Assert.Single(Symbols(id));

    [Theory]
    [MemberData(nameof(SinkIds))]
    public void Sink_NamesOnlyParametersThatExist(string id)
    {
        var members = Symbols(id).SelectMany(Members).ToList();
        foreach (var row in BuiltinCatalog.Table[id].OfType<SinkRow>())
        {
            var named = row.Inputs.Select(i => i.Parameter).Concat(row.Inputs.Select(i => i.DestructuredWhen)).Concat(row.Template).Concat(row.Into);
            var names = members.SelectMany(m => m.Parameters).Select(p => p.Name).Append(SinkInput.AllParameters).Append(SinkInput.Self).ToHashSet();
            Assert.Subset(names, named.OfType<string>().ToHashSet());
        }
    }

    private static IEnumerable<IMethodSymbol> Members(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.GetMembers().OfType<IMethodSymbol>(),
        IMethodSymbol method => [method],
        IPropertySymbol { SetMethod: { } setter } => [setter],
        _ => [],
    };

    private static IReadOnlyList<ISymbol> Symbols(string id) =>
    [
        .. DocumentationCommentId.GetSymbolsForDeclarationId(id, Packages.Value).Where(s => s.Kind != SymbolKind.Namespace),
    ];
}
