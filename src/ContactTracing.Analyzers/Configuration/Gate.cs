using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Configuration;

/// <summary>The MSBuild property <c>ContactTracingGate</c>, for what a preset of severities cannot say: it knows ids, and no findings.</summary>
internal static class Gate
{
    private const string Property = "build_property.ContactTracingGate";

    /// <summary>Whether every definite finding is an error. It is read as the package reads it, whatever its case.</summary>
    public static bool IsEnforced(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue(Property, out var gate) && string.Equals(gate.Trim(), "enforce", StringComparison.OrdinalIgnoreCase);
}
