using ContactTracing.Analyzers.Dataflow.Interpretation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Disclosure;

/// <summary>CT2008: what callers in other assemblies pass ends in a sink, and nothing tells their analysis (S24).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SinkNotDeclaredAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.SinkNotDeclared)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var declarable = new DeclarableParameters(scope);
        context.RegisterOperationBlockAction(block => Analyze(block, scope, declarable));
    }

    private static void Analyze(OperationBlockAnalysisContext context, AnalysisScope scope, DeclarableParameters declarable)
    {
        if (context.OwningSymbol is not IMethodSymbol { Parameters.IsEmpty: false } method
            || !Visibility.IsOutside(method)
            || !declarable.IsCalledByOthers(method, context.CancellationToken))
        {
            return;
        }

        foreach (var disclosed in scope.Flow.DisclosedParameters(method, context.CancellationToken))
        {
            var parameter = method.Parameters[disclosed.Key];
            if (declarable.Include(parameter) && !IsReportedAtGetter(method, disclosed.Key, scope, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RuleDescriptors.SinkNotDeclared,
                    PlaceOf(method, parameter),
                    parameter.Name,
                    DisplayNames.Of(method.AssociatedSymbol ?? method),
                    DisplayNames.Of(disclosed.Value)));
            }
        }
    }

    /// <summary>Where it is declared. The value of a setter is declared nowhere, and the keyword bears its attribute.</summary>
    private static Location PlaceOf(IMethodSymbol method, IParameterSymbol parameter) => method.AssociatedSymbol switch
    {
        IPropertySymbol property when parameter.Ordinal < property.Parameters.Length => property.Parameters[parameter.Ordinal].Locations[0],
        null => parameter.Locations[0],
        _ => method.Locations[0],
    };

    // The accessors of an indexer share its parameters.
    private static bool IsReportedAtGetter(IMethodSymbol method, int ordinal, AnalysisScope scope, CancellationToken token) =>
        method is { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol { GetMethod: { } getter } }
        && scope.Flow.DisclosedParameters(getter, token).ContainsKey(ordinal);
}
