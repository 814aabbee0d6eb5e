using System.Collections.Immutable;
using ContactTracing.Analyzers.Tests.Classification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Tests;

public sealed class AnalysisScopeTests
{
    private static readonly Compilation Compilation = ClassifiedCode.Valid("public class SecretAttribute : Attribute { } public class Case { [Secret] public string Text = \"\"; }");

    [Fact]
    public void SameInputs_GiveOneScopeToAllRules()
    {
        var options = Options([], "SecretAttribute");

        Assert.Same(AnalysisScope.Of(Compilation, options), AnalysisScope.Of(Compilation, options));
    }

    [Fact]
    public void SameCompilationWithOtherOptions_IsClassifiedByThem()
    {
        var before = AnalysisScope.Of(Compilation, Options([], "OtherAttribute"));
        var after = AnalysisScope.Of(Compilation, Options([], "SecretAttribute"));

        Assert.False(before.Classification.Of(Text).IsClassified);
        Assert.True(after.Classification.Of(Text).IsClassified);
    }

    [Fact]
    public void SameCompilationWithOtherFiles_IsClassifiedByThem()
    {
        var before = AnalysisScope.Of(Compilation, Options([], "OtherAttribute"));
        var after = AnalysisScope.Of(Compilation, Options([new InMemoryFile("a.classification.txt", "health | F:Case.Text")], "OtherAttribute"));

        Assert.False(before.Classification.Of(Text).IsClassified);
        Assert.True(after.Classification.Of(Text).IsClassified);
    }

    [Theory]
    [InlineData("a.classification.txt", true)]
    [InlineData("a.txt", false)]
    public void CompilationWithoutTheAttributes_IsActiveOnlyWithATable(string file, bool expected)
    {
        var compilation = ClassifiedCode.WithoutAttributes("public class Case { }");

        Assert.Equal(expected, AnalysisScope.Of(compilation, Options([new InMemoryFile(file, "")], "SecretAttribute")).IsActive);
    }

    private static ISymbol Text => Compilation.GetTypesByMetadataName("Case").Single().GetMembers("Text").Single();

    private static AnalyzerOptions Options(ImmutableArray<AdditionalText> files, string healthAttributes) =>
        new(files, new InMemoryOptions(tellsKeys: true, ("contact_tracing.health_attributes", healthAttributes)));
}
