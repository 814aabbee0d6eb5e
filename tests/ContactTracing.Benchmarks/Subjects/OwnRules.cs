using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Benchmarks.Subjects;

/// <summary>All analyzers and generators that users install, found by reflection: a new rule is measured as soon as it exists.</summary>
internal static class OwnRules
{
    // A build leaves out an analyzer whose rules are all Info; they run in editors.
    public static AnalyzerSet Set { get; } = new(
        "all rules of this package",
        Create<DiagnosticAnalyzer>().Where(static a => a.SupportedDiagnostics.Any(static d => d.DefaultSeverity >= DiagnosticSeverity.Warning)),
        _ => true);

    public static ImmutableArray<IIncrementalGenerator> Generators() => [.. Create<IIncrementalGenerator>()];

    private static IEnumerable<T> Create<T>() => typeof(ContactTracingAnalyzer).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (T)Activator.CreateInstance(type)!);
}
