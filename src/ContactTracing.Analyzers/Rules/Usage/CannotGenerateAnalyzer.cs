using ContactTracing.Analyzers.Generation.GuardedDecorator;
using ContactTracing.Analyzers.Generation.Registry;
using ContactTracing.Analyzers.Generation.Retention;
using ContactTracing.Analyzers.Generation.Shared;
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
        var generation = GenerationScope.Of(context.Compilation);
        context.RegisterSymbolAction(c => Analyze(c, obstacles, generation), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context, RegistryObstacles obstacles, GenerationScope generation)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (obstacles.Contain(type))
        {
            var message = RuleDescriptors.CannotGenerate.Message("RegistryNameTaken", type.Name);
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.CannotGenerate, type.Locations[0], message));
        }

        var report = new RetentionReport(
            Anchors: null,
            finding => context.ReportDiagnostic(RetentionDiagnostics.Create(RuleDescriptors.CannotGenerate, finding)));
        if (RetentionParser.IsCandidate(type))
        {
            RetentionParser.Parse(type, report);
        }

        if (generation.HasAccessGuard && GuardedDecoratorParser.IsGuarded(type))
        {
            GuardedDecoratorParser.Parse(type, generation, report);
        }
    }
}
