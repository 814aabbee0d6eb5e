using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules.Access.Bypassing;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// CT3003: a declared access path sees or serves more than its <c>[NeedToKnow]</c> names. Code on no declared path is CT3001's.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeExceededAnalyzer() : ClassifiedDataAnalyzer(RuleDescriptors.ScopeExceeded)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var endpoints = new EndpointResults(new RawRecords(scope));
        var findings = new ConcurrentDictionary<TypeAccesses, ImmutableArray<ScopeFinding>>();
        context.RegisterSemanticModelAction(file =>
        {
            var tree = file.SemanticModel.SyntaxTree;
            var found = AccessMap.Of(scope).In(tree, file.CancellationToken)
                .SelectMany(type => findings.GetOrAdd(type, t => t.UnlessTests(ExceededReads.In(t).Concat(ExceededHandOuts.In(t, scope.Classification, endpoints)))))
                .Concat(InContracts(file, scope));
            foreach (var finding in found.Where(f => f.Location.SourceTree == tree))
            {
                file.ReportDiagnostic(finding.ToDiagnostic(scope));
            }
        });
    }

    private static IEnumerable<ScopeFinding> InContracts(SemanticModelAnalysisContext file, AnalysisScope scope) =>
        AttributeUse.In(file, AttributeNames.NeedToKnow)
            .SelectMany(static use => use.Owner is INamedTypeSymbol type ? type.GetMembers() : [use.Owner])
            .Distinct(SymbolEqualityComparer.Default)
            .Select(member => ExceededHandOuts.Of(member, scope.Classification))
            .OfType<ScopeFinding>();
}
