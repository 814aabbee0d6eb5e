using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules;

/// <summary>
/// Base of every rule. It seals what no rule may forget: concurrency, silence in generated code, and no registration
/// at all where neither the attributes nor a classification file are in use.
/// </summary>
public abstract class ContactTracingAnalyzer : DiagnosticAnalyzer
{
    private protected ContactTracingAnalyzer(params DiagnosticDescriptor[] rules) =>
        SupportedDiagnostics = ImmutableArray.Create(rules);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var scope = AnalysisScope.Of(start.Compilation, start.Options);
            if (scope.IsActive && Concerns(scope, start.CancellationToken))
            {
                Register(start, scope);
            }
        });
    }

    /// <summary>Whether the rule can find anything in the compilation; where it cannot, it costs nothing.</summary>
    private protected virtual bool Concerns(AnalysisScope scope, CancellationToken token) => true;

    private protected abstract void Register(CompilationStartAnalysisContext context, AnalysisScope scope);
}
