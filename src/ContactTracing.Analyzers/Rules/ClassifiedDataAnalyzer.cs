using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Rules;

/// <summary>Base of the rules about classified data. A team that has added the package and classified nothing yet pays for none of them.</summary>
public abstract class ClassifiedDataAnalyzer : ContactTracingAnalyzer
{
    private protected ClassifiedDataAnalyzer(params DiagnosticDescriptor[] rules)
        : base(rules)
    {
    }

    private protected sealed override bool Concerns(AnalysisScope scope, CancellationToken token) => scope.Classification.MayClassify(token);
}
