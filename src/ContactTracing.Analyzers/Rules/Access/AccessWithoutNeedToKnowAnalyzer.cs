using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Access;

/// <summary>
/// CT3001: a member that reads classified data, or hands out records that carry it, outside every declared access path.
/// Reported at the end of each outermost type, because its private helpers inherit from their callers; that is still live
/// in an editor, where the end of a compilation is not.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AccessWithoutNeedToKnowAnalyzer() : ClassifiedDataAnalyzer(RuleDescriptors.AccessWithoutNeedToKnow)
{
    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var types = new ConcurrentDictionary<INamedTypeSymbol, TypeAccesses>(SymbolEqualityComparer.Default);
        context.RegisterSymbolStartAction(
            start =>
            {
                var type = (INamedTypeSymbol)start.Symbol;
                var outermost = Outermost(type);
                if (!scope.Reach.IncludesAnyOf(outermost, start.CancellationToken))
                {
                    return;
                }

                var accesses = types.GetOrAdd(outermost, _ => new TypeAccesses(scope.Classification));
                Collect(start, accesses);
                if (SymbolEqualityComparer.Default.Equals(type, outermost))
                {
                    start.RegisterSymbolEndAction(end => Report(end, accesses));
                }
            },
            SymbolKind.NamedType);
    }

    // The actions of a type do not see the bodies of its nested types; each registers its own.
    private static void Collect(SymbolStartAnalysisContext start, TypeAccesses accesses)
    {
        start.RegisterOperationAction(accesses.CollectReads, ClassifiedReads.Kinds);
        start.RegisterOperationAction(accesses.CollectReferences, PrivateHelpers.ReferenceKinds);
        start.RegisterOperationBlockAction(accesses.CollectHandOut);
    }

    private static void Report(SymbolAnalysisContext context, TypeAccesses accesses)
    {
        var findings = accesses.Findings().ToList();
        if (findings.Count == 0 || TestCode.Is((INamedTypeSymbol)context.Symbol))
        {
            return;
        }

        foreach (var finding in findings)
        {
            context.ReportDiagnostic(finding.ToDiagnostic());
        }
    }

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } container)
        {
            type = container;
        }

        return type;
    }
}
