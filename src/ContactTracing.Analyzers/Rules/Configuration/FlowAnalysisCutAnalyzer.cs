using System.Globalization;
using ContactTracing.Analyzers.Rules.Disclosure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Configuration;

/// <summary>CT0001: the code of a member is too much for the flow analysis, so the rules on disclosure do not see all of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlowAnalysisCutAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.FlowAnalysisCut)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope) =>
        context.RegisterOperationBlockAction(block => Analyze(block, scope));

    private static void Analyze(OperationBlockAnalysisContext context, AnalysisScope scope)
    {
        var owner = context.OwningSymbol;
        if (owner is IMethodSymbol or IFieldSymbol or IPropertySymbol && scope.Flow.IsCut(owner, context.CancellationToken))
        {
            var named = (owner as IMethodSymbol)?.AssociatedSymbol ?? owner;
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.FlowAnalysisCut,
                PlaceOf(named, context.OperationBlocks[0].Syntax),
                IsProgram(named) ? "Main" : DisplayNames.Of(named),
                scope.Flow.Budget.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Where the name stands; top-level statements have none, and their first one is the place.</summary>
    private static Location PlaceOf(ISymbol named, SyntaxNode code)
    {
        if (IsProgram(named) && code.SyntaxTree.GetRoot() is CompilationUnitSyntax { Members: var members })
        {
            return (members.OfType<GlobalStatementSyntax>().FirstOrDefault() ?? code).GetLocation();
        }

        return named.Locations.FirstOrDefault(l => l.SourceTree == code.SyntaxTree) ?? code.GetLocation();
    }

    private static bool IsProgram(ISymbol named) => named.Name == WellKnownMemberNames.TopLevelStatementsEntryPointMethodName;
}
