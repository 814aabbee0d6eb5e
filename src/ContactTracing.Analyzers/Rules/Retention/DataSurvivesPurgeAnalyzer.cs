using System.Collections.Immutable;
using ContactTracing.Analyzers.Rules.Retention.Anchors;
using ContactTracing.Analyzers.Rules.Retention.Survival;
using ContactTracing.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContactTracing.Analyzers.Rules.Retention;

/// <summary>
/// CT1007: copies and remains of a retained type that its purge does not reach, and holds that never let it. The ceiling covers
/// every copy (S7, S8, S10).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DataSurvivesPurgeAnalyzer() : ContactTracingAnalyzer(RuleDescriptors.DataSurvivesPurge)
{
    private static DiagnosticDescriptor Rule => RuleDescriptors.DataSurvivesPurge;

    private protected override void Register(CompilationStartAnalysisContext context, AnalysisScope scope)
    {
        var (records, anchors) = (new RetainedRecords(scope), new AnchorMembers(scope));
        var (deletes, caches, histories, holds) =
            (new SoftDeletes(records, anchors), new CacheEntries(scope, records, anchors), new HistoryTables(records), new EndlessHolds(anchors));
        var collections = new StaticCollections(records, scope.Compilation);

        context.RegisterSymbolAction(
            c =>
            {
                if (!TestCode.Is(c.Symbol.ContainingType) && collections.Find(c.Symbol, c.CancellationToken) is { } found)
                {
                    c.ReportDiagnostic(ToDiagnostic(found));
                }
            },
            SymbolKind.Field,
            SymbolKind.Property);
        context.RegisterSemanticModelAction(c => Report(c, deletes.In(c.SemanticModel, c.CancellationToken)
            .Concat(caches.In(c.SemanticModel, c.CancellationToken))
            .Concat(histories.In(c.SemanticModel, c.CancellationToken))
            .Concat(holds.In(c.SemanticModel, c.CancellationToken))));
    }

    private static void Report(SemanticModelAnalysisContext context, IEnumerable<SurvivingData> findings)
    {
        foreach (var found in findings)
        {
            if (EnclosingMembers.At(found.Location.SourceSpan.Start, context.SemanticModel, context.CancellationToken) is not { } place || !IsExempt(place))
            {
                context.ReportDiagnostic(ToDiagnostic(found));
            }
        }
    }

    // Tests throw their records away with the process.
    private static bool IsExempt(ISymbol place) =>
        GeneratedCode.Includes(place) || TestCode.Includes(place);

    private static Diagnostic ToDiagnostic(SurvivingData found) =>
        Diagnostic.Create(Rule, found.Location, ImmutableDictionary<string, string?>.Empty.Add(RetentionDiagnostics.Cause, found.Cause), Rule.Message(found.Cause, [.. found.Arguments]));
}
