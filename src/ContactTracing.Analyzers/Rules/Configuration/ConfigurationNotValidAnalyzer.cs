using System.Collections.Immutable;
using ContactTracing.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Configuration;

/// <summary>CT0002: a row, attribute or option of the configuration cannot be used, so what it should protect is not protected.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationNotValidAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.ConfigurationNotValid)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var report = new Report(new(() => [.. scope.Problems().Distinct()]));

        // Not at the end of the compilation, where an editor would never show them.
        context.RegisterAdditionalFileAction(file => report.InFile(file.AdditionalFile.Path, file.ReportDiagnostic));
        context.RegisterSyntaxTreeAction(tree => report.InTree(tree.Tree, tree.ReportDiagnostic));
    }

    private sealed class Report(Lazy<ImmutableArray<ConfigurationProblem>> problems)
    {
        private int _areOptionsReported;

        public void InFile(string path, Action<Diagnostic> report)
        {
            foreach (var problem in problems.Value.Where(p => p.Location.Kind == LocationKind.ExternalFile))
            {
                if (problem.Location.GetLineSpan().Path == path)
                {
                    report(Diagnose(problem));
                }
            }
        }

        public void InTree(SyntaxTree tree, Action<Diagnostic> report)
        {
            // The compiler does not say where an option stands, so it goes with whichever source file is first.
            var withOptions = Interlocked.Exchange(ref _areOptionsReported, 1) == 0;
            foreach (var problem in problems.Value)
            {
                if (problem.Location.IsInSource ? problem.Location.SourceTree == tree : withOptions && problem.Location.Kind == LocationKind.None)
                {
                    report(Diagnose(problem));
                }
            }
        }

        private static Diagnostic Diagnose(ConfigurationProblem problem)
        {
            var rule = RuleDescriptors.ConfigurationNotValid;
            return Diagnostic.Create(rule, problem.Location, problem.Subject, rule.Message(problem.Cause, [.. problem.Arguments]));
        }
    }
}
