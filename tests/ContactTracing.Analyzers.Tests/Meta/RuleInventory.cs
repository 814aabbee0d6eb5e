using System.Reflection;
using ContactTracing.Analyzers.CodeFixes;
using ContactTracing.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Tests.Meta;

/// <summary>All rules, analyzers, fixes and generators, found by reflection: a new one is under test without being listed.</summary>
internal static class RuleInventory
{
    private static readonly Assembly Analysis = typeof(ContactTracingAnalyzer).Assembly;
    private static readonly Assembly Fixing = typeof(ContactTracingCodeFix).Assembly;

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        .. typeof(RuleDescriptors).GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(DiagnosticDescriptor))
            .Select(f => new Rule(f.Name, (DiagnosticDescriptor)f.GetValue(null)!))
            .OrderBy(r => r.Id, StringComparer.Ordinal),
    ];

    /// <summary>The constants of <see cref="RuleIds"/>, by name.</summary>
    public static IReadOnlyDictionary<string, string> Ids { get; } =
        typeof(RuleIds).GetFields().ToDictionary(f => f.Name, f => (string)f.GetRawConstantValue()!);

    public static IReadOnlyList<Type> AnalyzerTypes { get; } = Concrete(Analysis, typeof(DiagnosticAnalyzer));

    public static IReadOnlyList<Type> FixTypes { get; } = Concrete(Fixing, typeof(CodeFixProvider));

    public static IReadOnlyList<Type> GeneratorTypes { get; } = Concrete(Analysis, typeof(IIncrementalGenerator));

    public static Rule Rule(string id) => Rules.Single(r => r.Id == id);

    // Fresh instances: a test must not meet what another one left behind.
    public static DiagnosticAnalyzer[] Analyzers() => [.. AnalyzerTypes.Select(Create<DiagnosticAnalyzer>)];

    public static IIncrementalGenerator[] Generators() => [.. GeneratorTypes.Select(Create<IIncrementalGenerator>)];

    public static T Create<T>(Type type) => (T)Activator.CreateInstance(type)!;

    private static Type[] Concrete(Assembly assembly, Type kind) =>
        [.. assembly.GetTypes().Where(t => !t.IsAbstract && kind.IsAssignableFrom(t)).OrderBy(t => t.FullName, StringComparer.Ordinal)];
}
