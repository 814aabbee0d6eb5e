using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Benchmarks.Inputs;

/// <summary>Projects in an order in which each stands after those it refers to.</summary>
internal sealed record SourceSolution(string Name, ImmutableArray<SourceProject> Projects)
{
    public int Lines => Projects.Sum(project => project.Lines);

    /// <summary>Code that does not compile costs the compiler less: readers of a ratio have to know.</summary>
    public int Errors() => Projects.Sum(project => project
        .Compile(CompileSettings.Default)
        .GetDiagnostics()
        .Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
}
