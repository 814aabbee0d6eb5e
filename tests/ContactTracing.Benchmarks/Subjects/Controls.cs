using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Benchmarks.Subjects;

/// <summary>Analyzers that find nothing, and show what Roslyn itself takes.</summary>
internal static class Controls
{
    /// <summary>Registers nothing: the cost of having any analyzer at all.</summary>
    public static AnalyzerSet Nothing { get; } = new("an analyzer that does nothing", [new Idle(listens: false)], _ => true);

    /// <summary>
    /// Listens to all code and looks at none: for it the compiler binds every body once more. What every analyzer of
    /// operations costs at least, where no other one has paid for it.
    /// </summary>
    public static AnalyzerSet EmptyBlockAction { get; } = new("an empty action on all code", [new Idle(listens: true)], _ => true);

#pragma warning disable RS1001, RS1036, RS2008 // no compiler loads it and no user sees its rule: it has no release to track
    private sealed class Idle(bool listens) : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule =
            new("IDLE0001", "Nothing", "Nothing", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            if (listens)
            {
                context.RegisterOperationBlockAction(static _ => { });
            }
        }
    }
#pragma warning restore RS1001, RS1036, RS2008
}
