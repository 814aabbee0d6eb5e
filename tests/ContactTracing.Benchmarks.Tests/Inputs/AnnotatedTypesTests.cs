using ContactTracing.Benchmarks.Inputs;
using ContactTracing.Benchmarks.Subjects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContactTracing.Benchmarks.Tests.Inputs;

public sealed class AnnotatedTypesTests
{
    private static readonly CSharpCompilation Before = AnnotatedTypes.Project(3).Compile(CompileSettings.Default);

    [Fact]
    public void EachType_GetsARetentionPolicyAndARedaction()
    {
        var hints = GeneratedFiles.CreateDriver(Before).RunGenerators(Before).GetRunResult().Results
            .SelectMany(result => result.GeneratedSources)
            .Select(source => source.HintName)
            .ToList();

        Assert.Equal(3, hints.Count(hint => hint.EndsWith(".Retention.g.cs", StringComparison.Ordinal)));
        Assert.Equal(3, hints.Count(hint => hint.EndsWith(".Redaction.g.cs", StringComparison.Ordinal)));
    }

    [Fact]
    public void Edits_ChangeOneFileAndStillCompile()
    {
        CSharpCompilation[] edits = [AnnotatedTypes.EditBody(Before), AnnotatedTypes.AddType(Before), AnnotatedTypes.EditType(Before)];

        Assert.All(edits, edited =>
        {
            Assert.Single(edited.SyntaxTrees.Except(Before.SyntaxTrees));
            Assert.Empty(edited.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        });
    }
}
