using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.Analyzers.Generation.Retention;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Usage;

/// <summary>CT9001: an attribute promises generated code that cannot be emitted.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CannotGenerateAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.CannotGenerate)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var project = ProjectFacts.Of(context.Options.AnalyzerConfigOptionsProvider, new CSharpParseOptions());
        var obstacles = new RegistryObstacles(context.Compilation.Assembly, project);
        context.RegisterSymbolAction(c => Analyze(c, obstacles), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context, RegistryObstacles obstacles)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (obstacles.Contain(type))
        {
            var message = RuleDescriptors.CannotGenerate.Message("RegistryNameTaken", type.Name);
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.CannotGenerate, type.Locations[0], message));
        }

        if (RetentionParser.IsCandidate(type))
        {
            RetentionParser.Parse(type, new(
                Anchors: null,
                finding => context.ReportDiagnostic(RetentionDiagnostics.Create(RuleDescriptors.CannotGenerate, finding))));
        }
    }
}
