using ContactTracing.Analyzers.Rules.Disclosure.Switches;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Tests.Rules.Disclosure.Switches;

/// <summary>A switch that names nothing would stay open: each is resolved against the real package.</summary>
public sealed class LeakySwitchesTests
{
    private static readonly Lazy<Compilation> Packages = new(static () => CSharpCompilation.Create(
        "Packages",
        [CSharpSyntaxTree.ParseText(SwitchPackages.Stubs)],
        [.. TestReferences.Of(TestFramework.AspNetCore100), .. SwitchPackages.References],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));

    public static TheoryData<string> Ids { get; } = new(LeakySwitches.All.Select(s => s.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Switch_NamesOneMember(string id)
    {
        var leaky = LeakySwitches.All.Single(s => s.Id == id);
        var symbol = Assert.Single(DocumentationCommentId.GetSymbolsForDeclarationId(id, Packages.Value));

        Assert.Same(leaky, LeakySwitches.Of(symbol));
        Assert.NotEmpty(Packages.Value.GetTypesByMetadataName(leaky.TypeName));
        var value = ValueOf(symbol, leaky.Parameter);
        Assert.Equal(leaky.Flags.Length, value?.GetMembers().Count(m => leaky.Flags.Contains(m.Name)) ?? 0);
    }

    /// <summary>The type of what opens the switch, null where the call alone does.</summary>
    private static ITypeSymbol? ValueOf(ISymbol symbol, string? parameter) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IMethodSymbol method when parameter is not null => method.Parameters.Single(p => p.Name == parameter).Type,
        _ => null,
    };
}
