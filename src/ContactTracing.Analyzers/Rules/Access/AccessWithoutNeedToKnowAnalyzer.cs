using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// CT3001: a member that reads classified data, or hands out records that carry it, outside every declared access path.
/// Each outermost type is judged as a whole, because its private helpers inherit from their callers, and reported file by
/// file; that is live in an editor, where the end of a compilation is not.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AccessWithoutNeedToKnowAnalyzer() : ClassifiedDataAnalyzer(RuleDescriptors.AccessWithoutNeedToKnow)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var findings = new ConcurrentDictionary<TypeAccesses, ImmutableArray<AccessFinding>>();
        context.RegisterSemanticModelAction(file =>
        {
            foreach (var type in AccessMap.Of(scope).In(file.SemanticModel.SyntaxTree, file.CancellationToken))
            {
                foreach (var finding in findings.GetOrAdd(type, static t => t.UnlessTests(t.UndeclaredPaths())))
                {
                    if (finding.Location.SourceTree == file.SemanticModel.SyntaxTree)
                    {
                        file.ReportDiagnostic(finding.ToDiagnostic());
                    }
                }
            }
        });
    }
}
