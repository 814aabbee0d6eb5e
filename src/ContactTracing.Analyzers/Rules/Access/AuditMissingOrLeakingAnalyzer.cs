using ContactTracing.Analyzers.Rules.Access.Auditing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// CT3005: an access leaves no trace, leaves one under a name that is nobody's, or leaves in the trail what is known of the person
/// (décret 2020-551, art. 5-II). Projects of tests are left alone; a program without the trail of the library may name one of its own.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AuditMissingOrLeakingAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.AuditMissingOrLeaking)
{
    private protected override bool Concerns(AnalysisScope scope, CancellationToken token) =>
        !TestCode.IsProject(scope.Compilation);

    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        if (AuditTypes.Of(scope.Symbols) is { } types)
        {
            var search = new AuditSearch(types);
            context.RegisterSemanticModelAction(file =>
            {
                foreach (var finding in search.In(file.SemanticModel, file.CancellationToken))
                {
                    file.ReportDiagnostic(finding.ToDiagnostic());
                }
            });
        }

        if (scope.Classification.MayClassify(context.CancellationToken))
        {
            var leaks = new AuditLeaks(scope);
            context.RegisterSemanticModelAction(leaks.Report);
        }
    }
}
