using Microsoft.CodeAnalysis;

namespace ContactTracing.Analyzers.Classification.Carriers;

/// <summary>
/// The least set of facts for types that hold one another. Facts are settled in the order of their shortest derivation, as
/// Dijkstra's algorithm settles nodes; each is settled once, so that the work is linear in the members times the facts, and
/// the reason is the shortest one, whatever type was asked for first.
/// </summary>
internal sealed class ComponentSolver
{
    private readonly Dictionary<ITypeSymbol, CarrierFacts> _inside = new(SymbolEqualityComparer.Default);
    private readonly Func<ITypeSymbol, CarrierFacts> _outside;
    private readonly UseIndex _uses = new();
    private readonly CandidateQueue _candidates = new();

    private ComponentSolver(Func<ITypeSymbol, CarrierFacts> outside) => _outside = outside;

    /// <param name="component">The nodes of one strongly connected component.</param>
    /// <param name="outside">The facts of every other node that these need.</param>
    public static IReadOnlyDictionary<ITypeSymbol, CarrierFacts> Solve(
        IReadOnlyList<CarrierShape> component, Func<ITypeSymbol, CarrierFacts> outside)
    {
        var solver = new ComponentSolver(outside);
        foreach (var shape in component)
        {
            solver._inside.Add(shape.Symbol, new());
        }

        foreach (var shape in component)
        {
            solver.Seed(shape);
        }

        while (solver._candidates.TryTake(out var candidate))
        {
            solver.Settle(candidate);
        }

        return solver._inside;
    }

    private void Seed(CarrierShape shape)
    {
        OfferOwn(shape.Symbol, shape.Own, depth: 0, DerivationOrder.Own);
        foreach (var parameter in shape.HandedOut)
        {
            _candidates.Offer(new(shape.Symbol, CarriedFact.HandsOut(parameter), 1, DerivationOrder.Own, null));
        }

        for (var i = 0; i < shape.Slots.Length; i++)
        {
            var slot = shape.Slots[i];
            OfferOwn(shape.Symbol, slot.Own.Through(slot.Kind, slot.Origin), depth: 1, new(i, -1));
            for (var j = 0; j < slot.Occurrences.Length; j++)
            {
                var use = new SlotUse(shape, slot, slot.Occurrences[j], new(i, j));
                _uses.Add(use, _inside);
                OfferAll(use);
            }
        }
    }

    private void OfferOwn(ITypeSymbol node, SymbolClassification own, int depth, DerivationOrder order)
    {
        foreach (var kind in own.Kinds.Singles())
        {
            _candidates.Offer(new(node, CarriedFact.Carries(kind), depth, order, own.ReasonFor(kind.Classes)));
        }
    }

    private void Settle(Candidate candidate)
    {
        var (node, fact) = (candidate.Node, candidate.Fact);
        _inside[node].Add(fact, candidate.Depth, candidate.Reason);
        if (fact.Parameter is null)
        {
            foreach (var use in _uses.OfLeaf(node))
            {
                Offer(use, fact);
            }
        }
        else
        {
            foreach (var use in _uses.OfGuard(node, fact.Parameter))
            {
                OfferAll(use);
            }
        }
    }

    private void OfferAll(SlotUse use)
    {
        foreach (var fact in FactsOf(use.Occurrence.Leaf).Carried)
        {
            Offer(use, fact);
        }

        if (use.Occurrence.Leaf is ITypeParameterSymbol { DeclaringType: not null } parameter && use.Occurrence.IsOpen(FactsOf, out var depth))
        {
            _candidates.Offer(new(use.User.Symbol, CarriedFact.HandsOut(parameter), depth + 1, use.Order, null));
        }
    }

    private void Offer(SlotUse use, CarriedFact fact)
    {
        if (FactsOf(use.Occurrence.Leaf).TryGet(fact, out var leaf, out var reason) && use.Occurrence.IsOpen(FactsOf, out var guards))
        {
            _candidates.Offer(new(use.User.Symbol, fact, leaf + guards + 1, use.Order, use.ReasonFor(reason)));
        }
    }

    private CarrierFacts FactsOf(ITypeSymbol node) => _inside.TryGetValue(node, out var facts) ? facts : _outside(node);
}
