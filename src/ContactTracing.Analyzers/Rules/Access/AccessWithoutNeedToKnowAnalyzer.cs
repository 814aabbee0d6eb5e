using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContactTracing.Analyzers.Classification.Reach;
using ContactTracing.Analyzers.Symbols;
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
        var bodies = new Bodies(scope.Compilation);
        var findings = new ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<AccessFinding>>(SymbolEqualityComparer.Default);
        context.RegisterSemanticModelAction(file =>
        {
            var (tree, token) = (file.SemanticModel.SyntaxTree, file.CancellationToken);
            foreach (var type in scope.Reach.OwnersIn(tree, token).Select(Outermost).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
            {
                Report(file, findings.GetOrAdd(type, t => FindingsIn(t, scope, bodies, token)));
            }
        });
    }

    private static ImmutableArray<AccessFinding> FindingsIn(INamedTypeSymbol type, AnalysisScope scope, Bodies bodies, CancellationToken token)
    {
        var accesses = new TypeAccesses(scope.Classification);
        var others = new List<ISymbol>();
        foreach (var owner in DeclaredCode.In(type, scope.Compilation, token))
        {
            if (GeneratedCode.Includes(owner))
            {
                continue;
            }

            if (scope.Reach.Includes(owner, token))
            {
                accesses.Collect(owner, bodies.Of(owner, token));
            }
            else
            {
                others.Add(owner);
            }
        }

        // Who else calls a helper matters only where one reads.
        foreach (var owner in accesses.HaveHelpers ? others : [])
        {
            accesses.CollectReferences(owner, bodies.Of(owner, token));
        }

        var findings = accesses.Findings().ToImmutableArray();
        return findings.IsEmpty || TestCode.Is(type) ? [] : findings;
    }

    private static void Report(SemanticModelAnalysisContext context, ImmutableArray<AccessFinding> findings)
    {
        foreach (var finding in findings.Where(f => f.Location.SourceTree == context.SemanticModel.SyntaxTree))
        {
            context.ReportDiagnostic(finding.ToDiagnostic());
        }
    }

    private static INamedTypeSymbol Outermost(ISymbol member)
    {
        var type = member.ContainingType;
        while (type.ContainingType is { } container)
        {
            type = container;
        }

        return type.OriginalDefinition;
    }
}
