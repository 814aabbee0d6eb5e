using Microsoft.CodeAnalysis;

namespace ContactTracing.Benchmarks.Subjects;

/// <summary>What the .NET SDK runs in every build unless it is told otherwise: the warnings of NetAnalyzers that are on by default.</summary>
internal static class SdkRules
{
    public static AnalyzerSet Set { get; } = Create("the SDK's own warnings", []);

    /// <summary>A user's build: what both need from the compiler, it does once.</summary>
    public static AnalyzerSet WithOwnRules { get; } = Create("the SDK's own warnings, and this package", OwnRules.Set.Analyzers);

    private static AnalyzerSet Create(string name, IReadOnlyCollection<Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer> own)
    {
        var warnings = Peers.NetAnalyzers
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(rule => rule.IsEnabledByDefault && rule.DefaultSeverity >= DiagnosticSeverity.Warning)
            .Concat(own.SelectMany(analyzer => analyzer.SupportedDiagnostics))
            .Select(rule => rule.Id)
            .ToHashSet(StringComparer.Ordinal);
        return new AnalyzerSet(name, Peers.NetAnalyzers.Concat(own), warnings.Contains);
    }
}
