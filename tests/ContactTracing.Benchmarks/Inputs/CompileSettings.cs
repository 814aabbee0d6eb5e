using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Benchmarks.Inputs;

/// <summary>How one run compiles.</summary>
/// <param name="Concurrent">Whether the compiler and the analyzers may use several threads.</param>
/// <param name="Severities">The rules that are off by default and measured all the same.</param>
internal sealed record CompileSettings(bool Concurrent, ImmutableDictionary<string, ReportDiagnostic> Severities)
{
    public static CompileSettings Default { get; } = new(Concurrent: true, ImmutableDictionary<string, ReportDiagnostic>.Empty);
}
