using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>What a value of a type reveals when it is disclosed whole.</summary>
internal sealed class CarrierClassifier
{
    private readonly ConcurrentDictionary<ITypeSymbol, SymbolClassification> _carried = new(SymbolEqualityComparer.Default);
    private readonly OccurrenceReader _occurrences;
    private readonly CarrierSolver _solver;

    public CarrierClassifier(ClassifiableAssemblies assemblies, Func<ISymbol, SymbolClassification> classify)
    {
        _occurrences = new(assemblies);
        _solver = new(new(classify, _occurrences));
    }

    public SymbolClassification Of(ITypeSymbol type) => _carried.GetOrAdd(type, Combine);

    private SymbolClassification Combine(ITypeSymbol type)
    {
        var shortest = new Dictionary<DataKinds, (int Depth, ClassificationReason Reason)>();
        foreach (var occurrence in _occurrences.Read(type))
        {
            if (!occurrence.IsOpen(_solver.Solve, out var guards))
            {
                continue;
            }

            var facts = _solver.Solve(occurrence.Leaf);
            foreach (var fact in facts.Carried)
            {
                if (facts.TryGet(fact, out var depth, out var reason) && reason is not null
                    && (!shortest.TryGetValue(fact.Kind, out var known) || depth + guards < known.Depth))
                {
                    var step = occurrence.IsElement ? new(ReasonKind.Element, occurrence.Leaf, reason) : reason;
                    shortest[fact.Kind] = (depth + guards, step);
                }
            }
        }

        // The nearest data first: And keeps the reasons of what came before.
        return shortest.OrderBy(s => s.Value.Depth).ThenBy(s => s.Key.Health).ThenBy(s => s.Key.Identity)
            .Select(s => SymbolClassification.Of(s.Key, s.Value.Reason))
            .Aggregate(SymbolClassification.Unclassified, (all, next) => all.And(next));
    }
}
