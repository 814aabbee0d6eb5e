using System.Collections.Immutable;
using ContactTracing.Analyzers.Symbols;
using ContactTracing.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Analyzers.Tests.Symbols;

public sealed class TypesByNameTests
{
    private const string Source = """
        namespace Hospital.Records { public class Case { public class Note<T> { public struct Line { } } } }
        namespace Hospital { class Case<T> { } enum Records2 { } }
        class Unnamed { }
        """;

    private static readonly CSharpCompilation Other = Compile("Other", "namespace Hospital.Records { public class Case { } internal class Hidden { } }", [.. TestReferences.Of(TestFramework.Net100)]);

    [Theory]
    [InlineData("System.String", 1)]
    [InlineData("System.Collections.Generic.Dictionary`2", 1)]
    [InlineData("System.Collections.Generic.Dictionary`2+Enumerator", 1)]
    [InlineData("System.Collections.Generic.Dictionary", 0)]
    [InlineData("System.Nullable", 1)]
    [InlineData("System.Nullable`1", 1)]
    [InlineData("Hospital.Records.Case", 2)]
    [InlineData("Hospital.Records.Case+Note`1+Line", 1)]
    [InlineData("Hospital.Records.Hidden", 1)]
    [InlineData("Hospital.Case`1", 1)]
    [InlineData("Hospital.Case", 0)]
    [InlineData("Hospital.Records", 0)]
    [InlineData("Hospital.Missing.Case", 0)]
    [InlineData("Unnamed", 1)]
    [InlineData("Absent", 0)]
    public void Name_FindsWhatTheCompilerFinds(string name, int count)
    {
        var compilation = Compile("Main", Source, [.. TestReferences.Of(TestFramework.Net100), Other.ToMetadataReference()]);

        var found = TypesByName.Find(compilation, name);

        Assert.Equal(compilation.GetTypesByMetadataName(name), found, SymbolEqualityComparer.Default);
        Assert.Equal(count, found.Length);
    }

    [Fact]
    public void Alias_HidesNothing()
    {
        var compilation = Compile("Main", Source, [.. TestReferences.Of(TestFramework.Net100), Other.ToMetadataReference(aliases: ["other"])]);

        Assert.Equal(2, TypesByName.Find(compilation, "Hospital.Records.Case").Length);
    }

    private static CSharpCompilation Compile(string name, string source, ImmutableArray<MetadataReference> references) =>
        CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], references, new(OutputKind.DynamicallyLinkedLibrary));
}
